import type { ColumnTable } from 'arquero';
import { z } from 'zod';
import type { Phase, Region, RegionCity } from '../lexicon/region.ts';
import { type LinkOptions, networkCities } from './links-by-phase.ts';
import { degreeCentralization } from './network/centralization.ts';
import { buildNetwork } from './network/network.ts';

/** Two places and the events that link them, both directions together. */
export interface PairStrength {
  readonly placeA: string;
  readonly placeB: string;
  readonly n: number;
}

/** What the intercity network of one phase comes to. */
export interface PhaseLinkage {
  readonly phase: string;
  /** Events that make at least one link. */
  readonly events: number;
  /** Pairs of cities with a link. */
  readonly pairs: number;
  /** Pairs that could have one: a city counts in a phase that it lived to see. */
  readonly possible: number;
  /** Share of link strength with one end in the centre, 0–1; null without links. */
  readonly centreShare: number | null;
  /** Freeman's degree centralization, 0–1. */
  readonly centralization: number | null;
  /** The three strongest pairs; the pack's order of cities breaks ties. */
  readonly top: readonly PairStrength[];
  /** Strength of every city that could be linked, 0 where there is none. */
  readonly strengths: ReadonlyMap<string, number>;
}

const linkRow = z.object({
  phase: z.string(),
  placeA: z.string(),
  placeB: z.string(),
  n: z.number(),
  eventIds: z.array(z.string()),
});
type LinkRow = Readonly<z.infer<typeof linkRow>>;

/**
 * One summary for each phase of the region.
 *
 * @param links the result of `linksByPhase` under the same options
 * @source Freeman 1979 (centralization); Ma, Huang & Luo 2018, Fig. 2
 * @example linkageSummary(table({ phase: [], placeA: [], placeB: [], n: [], eventIds: [] }), { id: 'r', name: { zh: '甲', en: 'A' }, provinces: [], cities: [], centre: '', phases: [], sources: [] }) // => []
 */
export function linkageSummary(
  links: ColumnTable,
  region: Region,
  options: LinkOptions = {},
): PhaseLinkage[] {
  const rows = z.array(linkRow).parse(links.objects());
  return region.phases.map((phase) => {
    const cities = networkCities(region, options).filter((city) => hasExisted(city, phase));
    return phaseLinkage(
      phase,
      rows.filter((row) => row.phase === phase.id),
      cities,
      region.centre,
    );
  });
}

function phaseLinkage(
  phase: Phase,
  rows: readonly LinkRow[],
  cities: readonly RegionCity[],
  centre: string,
): PhaseLinkage {
  const pairs = pairStrengths(rows, cities);
  const total = sum(pairs);
  const codes = cities.map((city) => city.code);
  const ends = (code: string) => pairs.filter((pair) => pair.placeA === code || pair.placeB === code);
  return {
    phase: phase.id,
    events: new Set(rows.flatMap((row) => row.eventIds)).size,
    pairs: pairs.length,
    possible: (codes.length * (codes.length - 1)) / 2,
    centreShare: total === 0 ? null : sum(ends(centre)) / total,
    centralization: degreeCentralization(
      buildNetwork({ nodes: codes, edges: pairs.map((pair) => [pair.placeA, pair.placeB] as const) }),
    ),
    top: pairs.slice(0, 3),
    strengths: new Map(codes.map((code) => [code, sum(ends(code))])),
  };
}

/** Strongest first; the city that the pack names first stands first in its pair. */
function pairStrengths(rows: readonly LinkRow[], cities: readonly RegionCity[]): PairStrength[] {
  const rank = new Map(cities.map((city, i) => [city.code, i]));
  const place = (code: string) => rank.get(code) ?? rank.size;
  const events = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = [row.placeA, row.placeB].sort((a, b) => place(a) - place(b)).join(' ');
    events.set(key, new Set([...(events.get(key) ?? []), ...row.eventIds]));
  }
  return [...events]
    .map(([key, ids]) => {
      const [placeA = '', placeB = ''] = key.split(' ');
      return { placeA, placeB, n: ids.size };
    })
    .sort((a, b) => b.n - a.n || place(a.placeA) - place(b.placeA) || place(a.placeB) - place(b.placeB));
}

function hasExisted(city: RegionCity, phase: Phase): boolean {
  return city.since === undefined || phase.to === null || city.since < phase.to;
}

function sum(pairs: readonly PairStrength[]): number {
  return pairs.reduce((total, pair) => total + pair.n, 0);
}
