import { EmptyInputError } from '../../model/errors.ts';
import type { Network } from './network.ts';
import { addFloat, floatAt } from './typed-access.ts';

/** What modularity gains when two nodes are in one community; the sum over all such pairs, plus a constant, is Q. */
export interface PairGains {
  readonly size: number;
  /** Q when every node is alone. */
  readonly alone: number;
  /** Symmetric, row by row, 0 on the diagonal. */
  readonly gains: Float64Array;
  /** All values of Q are this far apart, or a multiple of it; 0 where the weights are not whole numbers. */
  readonly grain: number;
}

export interface ModularityOptions {
  /** Above 1 communities become smaller, below 1 larger; from 0 on, default 1. */
  readonly resolution?: number;
  /** Whether the weight of a tie counts; default true. */
  readonly weighted?: boolean;
}

/**
 * Modularity taken apart into pairs of nodes. With directions, out and in strength take the place of strength.
 *
 * @throws {EmptyInputError} when the network has no tie
 * @source Newman & Girvan 2004, Phys. Rev. E 69: 026113; Leicht & Newman 2008, Phys. Rev. Lett. 100: 118703 (directed)
 * @example pairGains(buildNetwork({ edges: [['a', 'b']] })).alone // => -0.5
 */
export function pairGains(network: Network, options: ModularityOptions = {}): PairGains {
  const { resolution = 1, weighted = true } = options;
  const ties = network.out.flatMap((list, from) =>
    list.map(({ to, weight }) => ({ from, to, weight: weighted ? weight : 1 })),
  );
  const size = network.labels.length;
  const [leaving, reaching] = [new Float64Array(size), new Float64Array(size)];
  let total = 0;
  for (const { from, to, weight } of ties) {
    addFloat(leaving, from, weight);
    addFloat(reaching, to, weight);
    total += weight;
  }
  if (total === 0) throw new EmptyInputError('edges', 'Modularity needs a tie.');
  const scale = resolution / total ** 2;
  const gains = expectedLosses(leaving, reaching, scale);
  for (const { from, to, weight } of ties) add(gains, size, from, to, weight / total);
  const alone = leaving.reduce((sum, strength, i) => sum - strength * floatAt(reaching, i) * scale, 0);
  const whole = Number.isInteger(resolution) && ties.every((tie) => Number.isInteger(tie.weight));
  return { size, alone, gains, grain: whole ? (network.directed ? 1 : 2) / total ** 2 : 0 };
}

/** What pairs would weigh if ties were drawn at random, taken off; the diagonal stays 0. */
function expectedLosses(leaving: Float64Array, reaching: Float64Array, scale: number): Float64Array {
  const size = leaving.length;
  const gains = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      if (j !== i) add(gains, size, i, j, -floatAt(leaving, i) * floatAt(reaching, j) * scale);
    }
  }
  return gains;
}

function add(gains: Float64Array, size: number, i: number, j: number, value: number): void {
  addFloat(gains, i * size + j, value);
  addFloat(gains, j * size + i, value);
}

/** Modularity of a partition, given the number of each node's community. */
export function modularityOf(pairs: PairGains, communities: ArrayLike<number>): number {
  let q = pairs.alone;
  for (let i = 0; i < pairs.size; i += 1) {
    for (let j = i + 1; j < pairs.size; j += 1) {
      if (communities[i] === communities[j]) q += floatAt(pairs.gains, i * pairs.size + j);
    }
  }
  return q;
}
