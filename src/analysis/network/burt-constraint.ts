import { InvalidInputError } from '../../model/errors.ts';
import { type CompactTies, compactTies } from './compact-ties.ts';
import type { Network } from './network.ts';
import { floatAt, intAt } from './typed-access.ts';

/**
 * How far a node's contacts are contacts of each other: Σ_j (p_ij + Σ_q p_iq p_qj)² over its own contacts j, p the
 * share of a node's ties that go to one contact. Low values mark brokers. Weights play no part.
 *
 * @returns from 0 on, in the order of the nodes; null for a node without ties, where it has no meaning
 * @throws {InvalidInputError} when the network has directions: take `symmetricTies` first
 * @source Burt 1992, Structural Holes, equation 2.4, over direct contacts
 * @example burtConstraint(buildNetwork({ edges: [['a', 'b'], ['a', 'c']] })) // => [0.5, 1, 1]
 */
export function burtConstraint(network: Network): (number | null)[] {
  if (network.directed) {
    throw new InvalidInputError('Constraint knows no directions', 'network', 'Use symmetricTies.');
  }
  const ties = compactTies(network.out);
  const share = Float64Array.from(network.out, (own) => (own.length === 0 ? 0 : 1 / own.length));
  const seenBy = new Int32Array(share.length).fill(-1);
  return network.out.map((own, node) => (own.length === 0 ? null : constraintOf(ties, node, share, seenBy)));
}

function constraintOf(
  { starts, to }: CompactTies,
  node: number,
  share: Float64Array,
  seenBy: Int32Array,
): number {
  const [from, end] = [intAt(starts, node), intAt(starts, node + 1)];
  for (let tie = from; tie < end; tie += 1) seenBy[intAt(to, tie)] = node;
  const own = floatAt(share, node);
  let sum = 0;
  for (let tie = from; tie < end; tie += 1) {
    const contact = intAt(to, tie);
    let through = 0;
    const last = intAt(starts, contact + 1);
    for (let other = intAt(starts, contact); other < last; other += 1) {
      const between = intAt(to, other);
      if (intAt(seenBy, between) === node) through += own * floatAt(share, between);
    }
    sum += (own + through) ** 2;
  }
  return sum;
}
