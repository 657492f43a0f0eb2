import type { RegionCity } from '../../lexicon/region.ts';
import { pairVariables } from '../assessment/pair-variables.ts';
import type { RegionContext } from '../context/region-context.ts';
import { type DyadMatrix, dyadsOf } from '../network/dyads.ts';
import { designOf } from '../regression/design.ts';
import { poissonRegression } from '../regression/poisson-regression.ts';
import { type Defined, defined } from './defined.ts';

/** Links of a pair of cities beside what mass and distance lead one to expect. */
export interface GravityResidual {
  readonly placeA: string;
  readonly placeB: string;
  readonly observed: number;
  readonly expected: number;
  /** (observed − expected) / √expected: above 2, policy links the pair more than the model says. */
  readonly residual: number;
}

/** The gravity model of one network. */
export interface GravityReport {
  readonly massKind: 'gdp' | 'population';
  readonly terms: readonly {
    readonly name: string;
    readonly b: number;
    /** Huber–White, whatever the variance is. */
    readonly robustSe: number;
  }[];
  readonly deviance: number;
  readonly nullDeviance: number;
  readonly pairs: number;
  /** Furthest above what is expected first. */
  readonly residuals: readonly GravityResidual[];
}

/**
 * L5: links between cities as Poisson counts of masses, distance, same province and difference of tier, with what
 * each pair has beyond it. Over unordered pairs, so that both masses share one coefficient.
 *
 * @param links symmetric, in the order of the cities
 * @returns `needs-context` where a city has no mass, else why the model cannot be fitted
 * @source methods of policyloom, L5; Santos Silva & Tenreyro 2006, Rev. Economics and Statistics 88: 641–658
 */
export function gravityReport(
  links: DyadMatrix,
  cities: readonly RegionCity[],
  level: Readonly<Record<string, number>>,
  context: RegionContext | null,
): Defined<GravityReport> {
  const massKind = context?.massKind ?? null;
  const masses = cities.map(({ code }) => context?.mass.get(code) ?? 0);
  if (massKind === null || masses.some((mass) => !(mass > 0))) {
    return { value: null, undefinedBecause: 'needs-context' };
  }
  return defined(() => fitted(pairsOf(links, cities, level, masses), massKind));
}

interface Pair {
  readonly placeA: string;
  readonly placeB: string;
  readonly observed: number;
  readonly logMasses: number;
  readonly logDistance: number;
  readonly sameProvince: number;
  readonly tierDifference: number;
}

const variables = ['logMasses', 'logDistance', 'sameProvince', 'tierDifference'] as const;

function pairsOf(
  links: DyadMatrix,
  cities: readonly RegionCity[],
  level: Readonly<Record<string, number>>,
  masses: readonly number[],
): Pair[] {
  return dyadsOf(cities.length, false).flatMap(([i, j]) => {
    const [a, b] = [cities[i], cities[j]];
    if (!a || !b) return [];
    return {
      placeA: a.code,
      placeB: b.code,
      observed: links[i]?.[j] ?? 0,
      ...pairVariables({ city: a, mass: masses[i] ?? 0 }, { city: b, mass: masses[j] ?? 0 }),
      tierDifference: Math.abs((level[a.code] ?? 0) - (level[b.code] ?? 0)),
    };
  });
}

function fitted(pairs: readonly Pair[], massKind: GravityReport['massKind']): GravityReport {
  const columns = Object.fromEntries(variables.map((name) => [name, pairs.map((pair) => pair[name])]));
  const design = designOf(columns, pairs.length);
  const model = poissonRegression(
    pairs.map((pair) => pair.observed),
    design,
  );
  const residuals = pairs.map(({ placeA, placeB, observed }, i) => {
    const expected = model.fitted[i] ?? 0;
    return { placeA, placeB, observed, expected, residual: (observed - expected) / Math.sqrt(expected) };
  });
  return {
    massKind,
    terms: design.names.map((name, i) => ({
      name,
      b: model.coef[i] ?? 0,
      robustSe: model.robustSe[i] ?? 0,
    })),
    deviance: model.deviance,
    nullDeviance: model.nullDeviance,
    pairs: pairs.length,
    residuals: residuals.toSorted((a, b) => b.residual - a.residual),
  };
}
