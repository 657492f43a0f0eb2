import { seededRandom } from '../../src/analysis/statistics/numeric/seeded-random.ts';

/** One input of one statistic of the registry. */
export interface ParityCase {
  readonly statistic: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const ROUNDS = 20;

/** Random inputs for every statistic that a Python package computes too; the same at every run. */
export function parityCases(): ParityCase[] {
  const makers = { ...listMakers, ...tableMakers, ...networkMakers };
  return Object.entries(makers).flatMap(([statistic, make]) =>
    list(ROUNDS, make).map((input) => ({ statistic, input })),
  );
}

type Makers = Readonly<Record<string, () => ParityCase['input']>>;

const random = seededRandom(2018);

const listMakers: Makers = {
  'mann-kendall': () => ({ y: series() }),
  'linear-trend': () => ({ y: series(), xStart: 1 }),
  'change-points-poisson': () => ({
    y: [...counts(12, 6), ...counts(15, 40)],
    startYear: 1990,
    penalties: { SIC: 2 * Math.log(27) },
    // With longer least segments, ruptures 1.1.9 drops starts that could still win.
    minSize: 1,
  }),
  inequality: () => ({ x: positive(15, 60) }),
  diversity: () => ({ counts: [1, ...counts(8, 30)] }),
  'rank-correlation': () => ({
    spearman: [counts(20, 12), counts(20, 12)],
    kendall: [counts(20, 12), counts(20, 12)],
  }),
  divergence: () => ({ p: positive(6, 9), q: positive(6, 9) }),
  'wilson-interval': () => ({ k: below(40), n: 40, conf: 0.95 }),
};

const tableMakers: Makers = {
  'krippendorff-alpha': () => ({
    coders: list(3, () => list(20, () => (random() < 0.1 ? null : 1 + below(4)))),
  }),
  'cohen-kappa': () => ({ table: list(3, () => positive(3, 20)) }),
  'cohen-kappa-linear-weights': () => ({ table: list(4, () => positive(4, 20)) }),
  'cluster-agreement': () => ({ a: counts(30, 4), b: counts(30, 5) }),
  keyness: () => ({
    target: { a: 1 + below(20), b: 1 + below(90) },
    reference: { a: 1 + below(20), b: 1 + below(90) },
  }),
  'poisson-regression': () => ({
    counts: positive(24, 30),
    factor: list(24, (i) => 1 + (i % 3)),
    other: list(24, (i) => 1 + (Math.floor(i / 3) % 4)),
    response: 'counts',
    factors: ['factor', 'other'],
  }),
};

const networkMakers: Makers = {
  network: () => ({ edges: edges(14, [0, 1]), directed: false }),
  'e-i-index': () => ({ edges: edges(12, [0, 11]), group: [0, 1, ...counts(10, 2)] }),
};

function below(n: number): number {
  return Math.floor(random() * n);
}

function list<T>(length: number, make: (i: number) => T): T[] {
  return Array.from({ length }, (_, i) => make(i));
}

function counts(length: number, most: number): number[] {
  return list(length, () => below(most));
}

function positive(length: number, most: number): number[] {
  return list(length, () => 1 + below(most));
}

function series(): number[] {
  return list(20 + below(40), () => Math.round(random() * 400) / 10);
}

/** Random edges, and one that is always there. */
function edges(nodes: number, always: readonly [number, number]): (readonly [number, number])[] {
  const drawn = list(nodes, (i) => list(i, (j) => [j, i] as const).filter(() => random() < 0.3)).flat();
  return [always, ...drawn.filter(([a, b]) => a !== always[0] || b !== always[1])];
}
