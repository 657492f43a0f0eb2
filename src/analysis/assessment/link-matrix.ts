import type { GoalStatement } from '../../lexicon/goals.ts';
import type { RegionCity } from '../../lexicon/region.ts';
import type { RegionContext } from '../context/region-context.ts';
import type { CorpusDocument } from '../indicators/corpus-document.ts';
import { linkingDocuments, partyPairs } from '../indicators/policy-document.ts';
import type { DyadMatrix } from '../network/dyads.ts';
import { buildNetwork } from '../network/network.ts';
import { tieMatrix } from '../network/tie-matrix.ts';
import { greatCircleKm } from '../regression/great-circle.ts';

/**
 * Links between cities by provincial and intercity documents, symmetric, in the order of the cities: a document's
 * strength is shared among its pairs. Provinces that are no cities stay out.
 *
 * @source methods of policyloom, L1
 */
export function linkMatrix(documents: readonly CorpusDocument[], cities: readonly RegionCity[]): number[][] {
  const nodes = cities.map((city) => city.code);
  const isCity = new Set(nodes);
  const edges = linkingDocuments(documents).flatMap((document) => {
    const pairs = partyPairs(document);
    return pairs
      .filter(([a, b]) => isCity.has(a) && isCity.has(b))
      .map(([a, b]) => [a, b, document.strength / pairs.length] as const);
  });
  return tieMatrix(buildNetwork({ nodes, edges }));
}

/** 1 where a goal statement puts both cities into one belt or zone. @source methods of policyloom, A5 */
export function beltMatrix(goals: readonly GoalStatement[], cities: readonly RegionCity[]): DyadMatrix {
  const groups = goals.flatMap((goal) => goal.groups.map((group) => new Set(group.members)));
  return pairwise(cities, (a, b) => Number(groups.some((group) => group.has(a.code) && group.has(b.code))));
}

/** Great-circle distance between seats, kilometres. @source methods of policyloom, L6 */
export function distanceMatrix(cities: readonly RegionCity[]): DyadMatrix {
  return pairwise(cities, (a, b) => greatCircleKm([a.lon, a.lat], [b.lon, b.lat]));
}

/** 1 within a province. @source methods of policyloom, L6 */
export function provinceMatrix(cities: readonly RegionCity[]): DyadMatrix {
  return pairwise(cities, (a, b) => Number(a.province === b.province));
}

/** 1 with a common border. @source methods of policyloom, H1 */
export function borderMatrix(
  borders: readonly (readonly [string, string])[],
  cities: readonly RegionCity[],
): DyadMatrix {
  const known = new Set(borders.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  return pairwise(cities, (a, b) => Number(known.has(`${a.code} ${b.code}`)));
}

/**
 * What the market links: flows, both ways together; without flows mass · mass / distance². Null without either for
 * every city.
 *
 * @source methods of policyloom, H5; Tinbergen 1962 (gravity)
 */
export function marketMatrix(context: RegionContext, cities: readonly RegionCity[]): DyadMatrix | null {
  const { flows, mass } = context;
  if (flows.size > 0) {
    const flow = (a: string, b: string) => flows.get(`${a} ${b}`) ?? 0;
    return pairwise(cities, (a, b) => flow(a.code, b.code) + flow(b.code, a.code));
  }
  if (cities.some((city) => !mass.has(city.code))) return null;
  return pairwise(cities, (a, b) => {
    const distance = greatCircleKm([a.lon, a.lat], [b.lon, b.lat]);
    return ((mass.get(a.code) ?? 0) * (mass.get(b.code) ?? 0)) / distance ** 2;
  });
}

function pairwise(cities: readonly RegionCity[], of: (a: RegionCity, b: RegionCity) => number): number[][] {
  return cities.map((a) => cities.map((b) => (a === b ? 0 : of(a, b))));
}
