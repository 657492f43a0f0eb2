import { degreeCentralization } from '../network/centralization.ts';
import { degrees, strengths } from '../network/degrees.ts';
import { density } from '../network/density.ts';
import { eiIndex } from '../network/ei-index.ts';
import { buildNetwork, byNode, type Edge, type Network } from '../network/network.ts';
import { symmetricTies } from '../network/symmetric-ties.ts';
import { inequality } from '../statistics/inequality/inequality.ts';
import { linkingDocuments, type PolicyDocument, partyPairs } from './policy-document.ts';

/** The places of the network: province and level of each; places without a link count too. */
export interface Places {
  readonly province: Readonly<Record<string, string>>;
  readonly level: Readonly<Record<string, number>>;
}

/**
 * L1–L3: which places documents link, how strongly, and how evenly. A document's strength is shared equally among
 * its pairs of places.
 *
 * @returns shares and indices are null where there is nothing to make them of
 * @throws {InvalidInputError} when a document names a place without a level
 * @source methods of policyloom, L1–L3; Green 2007, Regional Studies 41: 1023–1035 (polycentricity)
 * @example linkageIndicators([], { level: { a: 1, b: 1, c: 1 }, province: { a: 'x', b: 'x', c: 'y' } }).density // => 0
 */
export function linkageIndicators(documents: readonly PolicyDocument[], { level, province }: Places) {
  const nodes = Object.keys(level);
  const network = buildNetwork({ nodes, edges: links(documents, (d) => d.strength / partyPairs(d).length) });
  const full = buildNetwork({ nodes, edges: links(documents, () => 1) });
  const strength = strengths(network).all;
  const { ei, external, internal } = eiIndex(
    network,
    nodes.map((node) => province[node] ?? node),
    { weighted: true },
  );
  return {
    weights: symmetricTies(network),
    fullCounts: symmetricTies(full),
    strength: byNode(network, strength),
    degree: byNode(network, degrees(full).all),
    density: density(full),
    degreeCentralization: degreeCentralization(full),
    EI: ei,
    external,
    internal,
    polycentricity: polycentricity(strength),
    linkHHI: concentration(network),
    strengthGini: strength.length === 0 ? null : inequality(strength).gini,
  };
}

function links(documents: readonly PolicyDocument[], weight: (document: PolicyDocument) => number): Edge[] {
  return linkingDocuments(documents).flatMap((document) =>
    partyPairs(document).map(([a, b]): Edge => [a, b, weight(document)]),
  );
}

/** 1 − σ/σmax of the strengths, σmax that of one strong place and one without any link. */
function polycentricity(strength: readonly number[]): number | null {
  const most = strength.reduce((greatest, value) => Math.max(greatest, value), 0);
  if (most === 0) return null;
  const mean = strength.reduce((sum, value) => sum + value, 0) / strength.length;
  const variance = strength.reduce((sum, value) => sum + (value - mean) ** 2, 0) / strength.length;
  return 1 - Math.sqrt(variance) / (most / 2);
}

function concentration(network: Network): number | null {
  const weights = symmetricTies(network).map(([, , weight]) => weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? null : weights.reduce((sum, weight) => sum + (weight / all) ** 2, 0);
}
