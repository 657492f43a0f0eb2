import type { ColumnTable } from 'arquero';
import type { Region, RegionCity } from '../lexicon/region.ts';
import type { CountedOptions } from './counted-events.ts';
import { pairCounts } from './pair-counts.ts';

export interface LinkOptions extends CountedOptions {
  /** Draw a city that has `mergesInto` (Xiong'an) as a node of its own; false unless given. */
  readonly separate?: boolean;
}

/**
 * Intercity links by phase: which city with which, in what direction, by how many intercity events.
 * Provincial and regional events stay out (see `provincialLinks`); so do events that name fewer than two cities.
 *
 * @returns `phase, placeA, placeB, directed, n, firstDate, lastDate, kinds, eventIds`; order as in `pairCounts`
 * @source Ma, Huang & Luo 2018, Fig. 2; methods: an event of three parties counts for each of its pairs
 * @example linksByPhase(table({ placeA: [], placeB: [], directed: [], kind: [], eventIds: [] }), table({ status: [] }), { id: 'r', name: { zh: '甲', en: 'A' }, provinces: [], cities: [], centre: '', phases: [], sources: [] }).numRows() // => 0
 */
export function linksByPhase(
  linkages: ColumnTable,
  events: ColumnTable,
  region: Region,
  options: LinkOptions = {},
): ColumnTable {
  const nodes = new Map(region.cities.map((city) => [city.code, nodeOfCity(city, options)]));
  const nodeOf = (place: string) => nodes.get(place) ?? null;
  return pairCounts(linkages, events, { ...options, scale: 'intercity', phases: region.phases, nodeOf });
}

/** The cities that are nodes of the network under these options, in the pack's order. */
export function networkCities(region: Region, options: LinkOptions = {}): RegionCity[] {
  return region.cities.filter((city) => nodeOfCity(city, options) === city.code);
}

function nodeOfCity(city: RegionCity, options: LinkOptions): string {
  return options.separate ? city.code : (city.mergesInto ?? city.code);
}
