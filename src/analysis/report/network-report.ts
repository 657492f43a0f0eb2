import type { RegionCity } from '../../lexicon/region.ts';
import { borderMatrix, distanceMatrix, provinceMatrix } from '../assessment/link-matrix.ts';
import { matrixCorrelation } from '../assessment/matrix-correlation.ts';
import type { RegionContext } from '../context/region-context.ts';
import { attributeAssortativity } from '../network/attribute-assortativity.ts';
import { bestCommunities } from '../network/best-communities.ts';
import { betweenness } from '../network/betweenness.ts';
import { centralization } from '../network/centralization.ts';
import { closeness } from '../network/closeness.ts';
import { clustering } from '../network/clustering.ts';
import { corePeriphery } from '../network/core-periphery.ts';
import { degreeAssortativity } from '../network/degree-assortativity.ts';
import { degrees, strengths } from '../network/degrees.ts';
import { density } from '../network/density.ts';
import { eiIndex } from '../network/ei-index.ts';
import { eigenvectorCentrality } from '../network/eigenvector-centrality.ts';
import { mrqap } from '../network/mrqap.ts';
import { buildNetwork, type Edge, type Network } from '../network/network.ts';
import { numericAssortativity } from '../network/numeric-assortativity.ts';
import { pageRank } from '../network/page-rank.ts';
import { reciprocity } from '../network/reciprocity.ts';
import { tieMatrix } from '../network/tie-matrix.ts';
import { moran } from '../spatial/moran.ts';
import { inequality } from '../statistics/inequality/inequality.ts';
import { defined } from './defined.ts';
import { gravityReport } from './gravity-report.ts';

/** Links below which a network has no pattern to measure. */
export const LEAST_LINKS = 5;

/** What a network of cities is measured against. */
export interface CityFrame {
  readonly cities: readonly RegionCity[];
  readonly level: Readonly<Record<string, number>>;
  readonly borders: readonly (readonly [string, string])[] | undefined;
  /** Masses for the gravity model; null without any. */
  readonly context: RegionContext | null;
  readonly permutations: number;
  readonly seed: number;
}

/**
 * Everything that is measured of one network of cities: each node, the whole, and how it goes with distance, province
 * and borders. What cannot be computed says why.
 *
 * @param edges origin, target, number of events; several of one pair add up
 * @source methods of policyloom, L1–L6; each measure's own file names its source
 */
export function networkReport(edges: readonly Edge[], directed: readonly Edge[], frame: CityFrame) {
  const nodes = frame.cities.map((city) => city.code);
  const network = buildNetwork({ nodes, edges });
  const arcs = buildNetwork({ nodes, edges: directed, directed: true });
  const isFew = network.tieCount < LEAST_LINKS;
  return {
    nodes: nodeRows(network, arcs),
    whole: wholeOf(network, arcs, frame),
    communities: isFew ? TOO_FEW : defined(() => communitiesOf(network, frame.seed)),
    corePeriphery: isFew ? TOO_FEW : defined(() => corePeriphery(network, { seed: frame.seed })),
    ...against(network, frame),
  };
}

const TOO_FEW = { value: null, undefinedBecause: `fewer than ${LEAST_LINKS} links` } as const;

function nodeRows(network: Network, arcs: Network) {
  const [degree, strength, flows] = [degrees(network).all, strengths(network).all, strengths(arcs)];
  const between = betweenness(network);
  const close = closeness(network);
  const central = network.tieCount === 0 ? null : eigenvectorCentrality(network);
  const rank = pageRank(network);
  return network.labels.map((label, i) => ({
    code: String(label),
    degree: degree[i] ?? 0,
    strength: strength[i] ?? 0,
    out: flows.out[i] ?? 0,
    in: flows.in[i] ?? 0,
    betweenness: between[i] ?? 0,
    closeness: close[i] ?? null,
    eigenvector: central?.[i] ?? null,
    pageRank: rank[i] ?? null,
  }));
}

function wholeOf(network: Network, arcs: Network, frame: CityFrame) {
  const strength = strengths(network).all;
  const { average, transitivity } = clustering(network);
  const groupsOf = (of: (city: RegionCity) => string) => frame.cities.map(of);
  const ei = (groups: readonly string[]) => eiIndex(network, groups, { weighted: true }).ei;
  const { degree, betweenness: ofPaths } = centralization(network);
  const { gini, hhi } = inequality(strength);
  return {
    places: network.labels.length,
    links: network.tieCount,
    density: density(network),
    averageClustering: average,
    transitivity,
    degreeCentralization: degree,
    betweennessCentralization: ofPaths,
    degreeAssortativity: degreeAssortativity(network),
    provinceAssortativity: attributeAssortativity(
      network,
      groupsOf((city) => city.province),
    ),
    tierAssortativity: numericAssortativity(
      network,
      frame.cities.map((city) => frame.level[city.code] ?? 0),
    ),
    reciprocity: arcs.tieCount === 0 ? null : reciprocity(arcs),
    eiProvince: ei(groupsOf((city) => city.province)),
    eiTier: ei(groupsOf((city) => String(frame.level[city.code] ?? 0))),
    strengthGini: gini,
    strengthHHI: hhi,
  };
}

function communitiesOf(network: Network, seed: number) {
  const { q, communities, proven, upperBound, runs } = bestCommunities(network, { seed });
  return { q, communities: communities.map((members) => members.map(String)), proven, upperBound, runs };
}

/** Correlation with distance, province and border one by one, all together, and whether strong cities adjoin. */
function against(network: Network, frame: CityFrame) {
  const { cities, borders, permutations, seed } = frame;
  const links = tieMatrix(network);
  const levels = cities.map((city) => frame.level[city.code] ?? 0);
  const predictors = {
    distanceKm: distanceMatrix(cities),
    sameProvince: provinceMatrix(cities),
    tierDifference: levels.map((a) => levels.map((b) => Math.abs(a - b))),
    ...(borders ? { contiguous: borderMatrix(borders, cities) } : {}),
  };
  const isFew = network.tieCount < LEAST_LINKS;
  return {
    qap: Object.fromEntries(
      Object.entries(predictors).map(([name, matrix]) => [
        name,
        matrixCorrelation(links, matrix, { permutations, seed }),
      ]),
    ),
    mrqap: isFew ? TOO_FEW : defined(() => mrqap(links, predictors, { permutations, seed })),
    gravity: isFew ? TOO_FEW : gravityReport(links, cities, frame.level, frame.context),
    moran: moranOf(network, frame),
  };
}

function moranOf(network: Network, { cities, borders, permutations, seed }: CityFrame) {
  if (!borders) return { value: null, undefinedBecause: 'the region pack states no borders' };
  if (network.tieCount < LEAST_LINKS) return TOO_FEW;
  const matrix = borderMatrix(borders, cities);
  const neighbours = matrix.map((row) => row.flatMap((value, j) => (value > 0 ? [j] : [])));
  return defined(() => {
    const { I, EI, pPermutation } = moran(strengths(network).all, neighbours, { permutations, seed });
    return { I, EI, pPermutation, permutations };
  });
}
