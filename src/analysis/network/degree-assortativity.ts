import { degrees } from './degrees.ts';
import type { Network } from './network.ts';
import { pearson } from './pearson.ts';

/**
 * Whether nodes with many ties are tied to nodes with many ties. With directions, arcs that leave the origin
 * against arcs that reach the target.
 *
 * @returns −1 to 1; null without ties or where all nodes with ties have the same number
 * @source Newman 2002, Assortative mixing in networks, Phys. Rev. Lett. 89: 208701
 * @example degreeAssortativity(buildNetwork({ edges: [['a', 'b'], ['a', 'c']] })) // => -1
 */
export function degreeAssortativity(network: Network): number | null {
  const { out, in: into } = degrees(network);
  const ends = network.out.flatMap((ties, from) => ties.map((tie) => [out[from], into[tie.to]]));
  return pearson(
    ends.map(([value = 0]) => value),
    ends.map(([, value = 0]) => value),
  );
}
