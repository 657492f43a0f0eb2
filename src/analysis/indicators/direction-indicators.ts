import { strengths } from '../network/degrees.ts';
import { buildNetwork, byLabel, byNode, type Label, type Network } from '../network/network.ts';
import { type PolicyDocument, ratio } from './policy-document.ts';

/**
 * The network of transfers: arcs of documents of all scales, a document's strength shared equally among its arcs.
 *
 * @param level of each place; also names the places
 * @throws {InvalidInputError} when an arc names a place without a level, or leads back to its origin
 * @source methods of policyloom, L4
 * @example transferNetwork([], { a: 1, b: 2 }).tieCount // => 0
 */
export function transferNetwork(
  documents: readonly PolicyDocument[],
  level: Readonly<Record<string, number>>,
): Network {
  const edges = documents.flatMap(({ arcs, strength }) =>
    arcs.map(([from, to]) => [from, to, strength / arcs.length] as const),
  );
  return buildNetwork({ nodes: Object.keys(level), edges, directed: true });
}

/**
 * L4: who gives and who receives, and how much of it runs from higher to lower places.
 *
 * @returns `net` is (out − in)/(out + in) of each place, −1 to 1, null without arcs; `downwardShare` is 0–1, null
 * without arcs
 * @source methods of policyloom, L4
 * @example directionIndicators([], { a: 1 }).net // => { a: null }
 */
export function directionIndicators(
  documents: readonly PolicyDocument[],
  level: Readonly<Record<string, number>>,
) {
  const network = transferNetwork(documents, level);
  const arcs = arcsOf(network);
  const { out, in: into } = strengths(network);
  const weight = (list: readonly Arc[]) => list.reduce((sum, arc) => sum + arc[2], 0);
  const isDownward = ([from, to]: Arc) => (level[String(from)] ?? 0) > (level[String(to)] ?? 0);
  return {
    arcs,
    net: byNode(
      network,
      out.map((given, i) => ratio(given - (into[i] ?? 0), given + (into[i] ?? 0))),
    ),
    downwardShare: ratio(weight(arcs.filter(isDownward)), weight(arcs)),
  };
}

/** From, to, weight. */
export type Arc = readonly [Label, Label, number];

/** The arcs of a network, ascending. */
export function arcsOf(network: Network): Arc[] {
  return network.out
    .flatMap((ties, i) =>
      ties.map((tie): Arc => [network.labels[i] ?? '', network.labels[tie.to] ?? '', tie.weight]),
    )
    .sort((a, b) => byLabel(a[0], b[0]) || byLabel(a[1], b[1]));
}
