import { moveNodes } from './local-moving.ts';
import type { PairGains } from './pair-gains.ts';
import { shuffledPlaces } from './shuffled-places.ts';
import { addFloat, floatAt, intAt } from './typed-access.ts';

/**
 * Improves a partition: single nodes move, then whole communities as if they were nodes, then single nodes again,
 * until neither gains anything. Changes `communities`.
 *
 * @source Blondel et al. 2008, J. Stat. Mech. P10008; refinement after each level: Rotta & Noack 2011, Multilevel
 * local search algorithms for modularity clustering, ACM J. Experimental Algorithmics 16: 2.3
 * @example improvePartition({ size: 1, alone: 0, gains: new Float64Array(1), grain: 0 }, new Int32Array(1), () => 0) // => undefined
 */
export function improvePartition(pairs: PairGains, communities: Int32Array, random: () => number): void {
  for (let moved = true; moved; ) {
    moveNodes(pairs, communities, shuffledPlaces(pairs.size, random));
    const { pairs: coarse, numbers } = mergedPairs(pairs, communities);
    const parents = Int32Array.from({ length: coarse.size }, (_, i) => i);
    moved = moveNodes(coarse, parents, shuffledPlaces(coarse.size, random));
    if (!moved) break;
    improvePartition(coarse, parents, random);
    for (const [node, number] of numbers.entries()) communities[node] = parents[number] ?? 0;
  }
}

/**
 * The same gains, with each community become one node.
 *
 * @returns `numbers`: the new node of each old one; the order of their first members is kept
 * @source Blondel et al. 2008
 * @example mergedPairs({ size: 2, alone: 0, gains: new Float64Array(4), grain: 0 }, Int32Array.of(0, 0)).pairs.size // => 1
 */
export function mergedPairs(
  pairs: PairGains,
  communities: Int32Array,
): { readonly pairs: PairGains; readonly numbers: Int32Array } {
  const numbers = renumbered(communities, pairs.size);
  const size = 1 + numbers.reduce((greatest, number) => Math.max(greatest, number), -1);
  const gains = new Float64Array(size * size);
  for (let i = 0; i < pairs.size; i += 1) {
    const row = intAt(numbers, i) * size;
    for (let j = 0; j < pairs.size; j += 1) {
      addFloat(gains, row + intAt(numbers, j), floatAt(pairs.gains, i * pairs.size + j));
    }
  }
  let within = 0;
  for (let i = 0; i < size; i += 1) {
    within += floatAt(gains, i * size + i) / 2;
    gains[i * size + i] = 0;
  }
  return { pairs: { size, alone: pairs.alone + within, gains, grain: pairs.grain }, numbers };
}

/** Numbers from 0 in the order in which the communities first appear. */
function renumbered(communities: Int32Array, size: number): Int32Array {
  const known = new Map<number, number>();
  return Int32Array.from({ length: size }, (_, i) => {
    const number = known.get(intAt(communities, i)) ?? known.size;
    known.set(intAt(communities, i), number);
    return number;
  });
}
