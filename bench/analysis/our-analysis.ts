import { type ColumnTable, table } from 'arquero';
import { eventCounts } from '../../src/analysis/counts/event-counts.ts';
import { bestCommunities } from '../../src/analysis/network/best-communities.ts';
import { betweenness } from '../../src/analysis/network/betweenness.ts';
import { closeness } from '../../src/analysis/network/closeness.ts';
import { clustering } from '../../src/analysis/network/clustering.ts';
import { degreeAssortativity } from '../../src/analysis/network/degree-assortativity.ts';
import { degrees, strengths } from '../../src/analysis/network/degrees.ts';
import { density } from '../../src/analysis/network/density.ts';
import { eigenvectorCentrality } from '../../src/analysis/network/eigenvector-centrality.ts';
import { buildNetwork, byNode, type Edge, type Network } from '../../src/analysis/network/network.ts';
import { pageRank } from '../../src/analysis/network/page-rank.ts';
import { qapCorrelation } from '../../src/analysis/network/qap-correlation.ts';
import { pathLengths } from '../../src/analysis/network/shortest-paths.ts';
import { addFloat, floatAt } from '../../src/analysis/network/typed-access.ts';
import { foundPhases } from '../../src/analysis/phases/found-phases.ts';
import { inequality } from '../../src/analysis/statistics/inequality/inequality.ts';
import { mannKendall } from '../../src/analysis/statistics/trend/mann-kendall.ts';
import type { MadeUpEvents } from './made-up-events.ts';

/** Starts of the search for communities, on both sides. */
export const STARTS = 10;
/** Permutations of QAP, on both sides. */
export const PERMUTATIONS = 500;
const SPLIT_YEAR = '2014';

/** The events as Arquero holds them; not part of what is timed, nor is reading a data frame. */
export function eventTable(events: MadeUpEvents): ColumnTable {
  return table({ ...events });
}

/** The whole analysis of the bench: evolution, then linkage. Keys are those of the peer. */
export function ourAnalysis(events: ColumnTable) {
  return { ...evolution(events), ...linkage(events) };
}

function evolution(events: ColumnTable) {
  const byScale = eventCounts(events, { by: ['scale'] }).table;
  const byKind = eventCounts(events, { by: ['kind'] }).table;
  const yearly = eventCounts(events).table;
  const counts = [...yearly.array('n')].map(Number);
  const first = Number(yearly.get('period', 0));
  return {
    byScale: [...byScale.array('n')].map(Number),
    byKindCumulative: [...byKind.array('cumulative')].map(Number),
    changes: foundPhases(counts, first).changes.map((change) => change.year),
    trend: mannKendall(counts).z,
    senSlope: mannKendall(counts).senSlope,
  };
}

function linkage(events: ColumnTable) {
  const participants = events.array('participants') as readonly (readonly string[])[];
  const dates = events.array('date') as readonly string[];
  const named = new Set<string>();
  for (const codes of participants) for (const code of codes) named.add(code);
  const nodes = [...named].sort();
  const network = networkOf(nodes, participants);
  const earlier = matrixOf(
    networkOf(
      nodes,
      participants.filter((_, i) => (dates[i] ?? '') < SPLIT_YEAR),
    ),
  );
  const later = matrixOf(
    networkOf(
      nodes,
      participants.filter((_, i) => (dates[i] ?? '') >= SPLIT_YEAR),
    ),
  );
  const { average, transitivity } = clustering(network);
  const strength = strengths(network).all;
  return {
    ties: network.tieCount,
    density: density(network),
    degree: byNode(network, degrees(network).all),
    strength: byNode(network, strength),
    betweenness: byNode(network, betweenness(network)),
    closeness: byNode(network, closeness(network)),
    eigenvector: byNode(network, eigenvectorCentrality(network)),
    pageRank: byNode(network, pageRank(network)),
    clustering: average,
    transitivity,
    path: pathLengths(network).avgPath,
    assortativity: degreeAssortativity(network),
    gini: inequality(strength).gini,
    modularity: bestCommunities(network, { starts: STARTS, mostNodesToProve: 0 }).q,
    qap: qapCorrelation(earlier, later, { permutations: PERMUTATIONS }).r,
  };
}

/** Each event counts once for each pair of its participants. */
function networkOf(nodes: readonly string[], participants: readonly (readonly string[])[]): Network {
  const place = new Map(nodes.map((code, i) => [code, i]));
  const weights = new Float64Array(nodes.length ** 2);
  for (const codes of participants) {
    const places = codes.map((code) => place.get(code) ?? 0);
    for (const [i, a] of places.entries()) {
      for (let j = i + 1; j < places.length; j += 1)
        addFloat(weights, a * nodes.length + (places[j] ?? 0), 1);
    }
  }
  const edges = nodes.flatMap((a, i) =>
    nodes.map((b, j): Edge => [a, b, floatAt(weights, i * nodes.length + j)]).filter((edge) => edge[2] !== 0),
  );
  return buildNetwork({ nodes, edges });
}

function matrixOf(network: Network): number[][] {
  return network.out.map((ties) => {
    const row = network.labels.map(() => 0);
    for (const { to, weight } of ties) row[to] = weight;
    return row;
  });
}
