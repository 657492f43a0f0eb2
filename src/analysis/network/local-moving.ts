import type { PairGains } from './pair-gains.ts';
import { addFloat, addInt, floatAt, intAt } from './typed-access.ts';

/** A move must gain more than rounding could feign. */
const LEAST_GAIN = 1e-12;

/**
 * Moves single nodes to the community that gains most (or to one of their own) until no move gains anything.
 * Changes `communities`, whose numbers are below the number of nodes.
 *
 * @returns whether anything moved
 * @source Blondel, Guillaume, Lambiotte & Lefebvre 2008, Fast unfolding of communities, J. Stat. Mech. P10008
 * @example moveNodes({ size: 1, alone: 0, gains: new Float64Array(1), grain: 0 }, new Int32Array(1), [0]) // => false
 */
export function moveNodes(pairs: PairGains, communities: Int32Array, order: readonly number[]): boolean {
  const sizes = new Int32Array(pairs.size);
  for (const community of communities) addInt(sizes, community, 1);
  let moved = false;
  for (let again = true; again; ) {
    again = false;
    for (const node of order) {
      if (moveNode(pairs, communities, sizes, node)) again = true;
    }
    moved ||= again;
  }
  return moved;
}

function moveNode(pairs: PairGains, communities: Int32Array, sizes: Int32Array, node: number): boolean {
  const here = intAt(communities, node);
  const there = bestPlace(pairs, communities, sizes, node);
  if (there === here) return false;
  communities[node] = there;
  addInt(sizes, here, -1);
  addInt(sizes, there, 1);
  return true;
}

function bestPlace(pairs: PairGains, communities: Int32Array, sizes: Int32Array, node: number): number {
  const here = intAt(communities, node);
  const sums = gainsByCommunity(pairs, communities, node);
  let best = here;
  let most = floatAt(sums, here) + LEAST_GAIN;
  for (let community = 0; community < sums.length; community += 1) {
    if (floatAt(sums, community) <= most || sizes[community] === 0) continue;
    best = community;
    most = floatAt(sums, community);
  }
  return most < 0 && intAt(sizes, here) > 1 ? sizes.indexOf(0) : best;
}

function gainsByCommunity(pairs: PairGains, communities: Int32Array, node: number): Float64Array {
  const sums = new Float64Array(pairs.size);
  const row = node * pairs.size;
  for (let other = 0; other < pairs.size; other += 1) {
    addFloat(sums, intAt(communities, other), floatAt(pairs.gains, row + other));
  }
  return sums;
}
