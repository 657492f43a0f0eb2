import { DegenerateInputError } from '../statistics/degenerate-input-error.ts';
import { at } from '../statistics/numeric/at.ts';
import { seededRandom } from '../statistics/numeric/seeded-random.ts';
import type { Label, Network } from './network.ts';
import { pearson } from './pearson.ts';
import { tieMatrix } from './tie-matrix.ts';

export interface CorePeripheryOptions {
  /** Random starts for networks too large to try every core; default 50. */
  readonly starts?: number;
  /** Default 1. */
  readonly seed?: number;
  /** Whether the weight of a tie counts; default true. */
  readonly weighted?: boolean;
}

/** The core that fits best. */
export interface CorePeriphery {
  /** In the order of the nodes. */
  readonly core: readonly Label[];
  readonly periphery: readonly Label[];
  /** Correlation of the ties with the ideal (all ties that touch the core, no other), −1 to 1. */
  readonly fit: number;
  /** Whether every possible core was tried. */
  readonly exact: boolean;
}

/** 2¹⁴ cores take a fraction of a second. */
const MOST_NODES_TO_TRY_ALL = 14;
/** A better core must fit better by more than rounding. */
const SAME_FIT = 1e-12;

/**
 * Splits the nodes into a core, tied to everyone, and a periphery without ties of its own, as well as it goes:
 * all cores are tried for up to 14 nodes, beyond that single nodes change sides from many random starts.
 * Of equal fits the smaller core counts.
 *
 * @throws {DegenerateInputError} for fewer than three nodes, or where all pairs are tied alike
 * @source Borgatti & Everett 2000, Models of core/periphery structures, Social Networks 21: 375–395 (discrete model)
 * @example corePeriphery(buildNetwork({ edges: [['a', 'b'], ['a', 'c'], ['a', 'd']] })).core // => ['a']
 */
export function corePeriphery(network: Network, options: CorePeripheryOptions = {}): CorePeriphery {
  const { starts = 50, seed = 1, weighted = true } = options;
  const n = network.labels.length;
  const ties = tieMatrix(network, { weighted });
  const fitting = (core: readonly boolean[]) => fitOf(ties, core);
  const exact = n <= MOST_NODES_TO_TRY_ALL;
  const best = bestOf(exact ? everyCore(n) : climbedCores(n, fitting, starts, seed), fitting);
  if (best === null) {
    throw new DegenerateInputError('The network has no core', 'At least 3 nodes with unlike ties are needed');
  }
  const side = (inCore: boolean) => network.labels.filter((_, i) => best.core[i] === inCore);
  return { core: side(true), periphery: side(false), fit: best.fit, exact };
}

type Fit = (core: readonly boolean[]) => number | null;

function fitOf(ties: readonly (readonly number[])[], core: readonly boolean[]): number | null {
  const given: number[] = [];
  const ideal: number[] = [];
  for (const [i, row] of ties.entries()) {
    for (const [j, weight] of row.entries()) {
      if (i === j) continue;
      given.push(weight);
      ideal.push(core[i] || core[j] ? 1 : 0);
    }
  }
  return pearson(given, ideal);
}

function bestOf(cores: Iterable<readonly boolean[]>, fitting: Fit) {
  let best: { readonly core: readonly boolean[]; readonly fit: number } | null = null;
  for (const core of cores) {
    const found = fitting(core);
    if (found !== null && (best === null || isBetter({ core, fit: found }, best)))
      best = { core, fit: found };
  }
  return best;
}

interface Fitted {
  readonly core: readonly boolean[];
  readonly fit: number;
}

function isBetter(one: Fitted, other: Fitted): boolean {
  if (Math.abs(one.fit - other.fit) > SAME_FIT) return one.fit > other.fit;
  return one.core.filter(Boolean).length < other.core.filter(Boolean).length;
}

function* everyCore(n: number): Generator<boolean[]> {
  for (let members = 1; members < 2 ** n - 1; members += 1) {
    yield Array.from({ length: n }, (_, i) => ((members >> i) & 1) === 1);
  }
}

function* climbedCores(n: number, fitting: Fit, starts: number, seed: number): Generator<boolean[]> {
  const random = seededRandom(seed);
  for (let start = 0; start < starts; start += 1) {
    const core = Array.from({ length: n }, () => random() < 0.5);
    for (let better = true; better; ) better = changeOneSide(core, fitting);
    yield core;
  }
}

/** Lets the node change sides that improves the fit most; false when none does. */
function changeOneSide(core: boolean[], fitting: Fit): boolean {
  const now = fitting(core) ?? -1;
  const fits = core.map((inCore, i) => fitting(core.with(i, !inCore)) ?? -1);
  const most = Math.max(...fits);
  if (most <= now + SAME_FIT) return false;
  const node = fits.indexOf(most);
  core[node] = !at(core, node);
  return true;
}
