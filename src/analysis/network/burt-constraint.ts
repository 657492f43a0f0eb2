import { InvalidInputError } from '../../model/errors.ts';
import type { Network } from './network.ts';

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
  const contacts = network.out.map((ties) => new Set(ties.map((tie) => tie.to)));
  return contacts.map((own) => (own.size === 0 ? null : constraintOf(own, contacts)));
}

function constraintOf(own: ReadonlySet<number>, contacts: readonly ReadonlySet<number>[]): number {
  const share = 1 / own.size;
  let sum = 0;
  for (const contact of own) {
    const through = [...own]
      .filter((between) => contacts[between]?.has(contact))
      .reduce((total, between) => total + share / (contacts[between]?.size ?? 1), 0);
    sum += (share + through) ** 2;
  }
  return sum;
}
