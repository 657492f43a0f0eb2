import type { ColumnTable } from 'arquero';
import type { Region } from '../lexicon/region.ts';
import type { CountedOptions } from './counted-events.ts';
import { pairCounts } from './pair-counts.ts';

/**
 * Links between provinces by phase, from provincial events only. A city that takes part counts as its province,
 * once for each event.
 *
 * @returns `phase, placeA, placeB, directed, n, firstDate, lastDate, kinds, eventIds`; order as in `pairCounts`
 * @source Ma, Huang & Luo 2018, Fig. 2
 * @example provincialLinks(table({ placeA: [], placeB: [], directed: [], kind: [], eventIds: [] }), table({ status: [] }), { id: 'r', name: { zh: '甲', en: 'A' }, provinces: [], cities: [], centre: '', phases: [], sources: [] }).numRows() // => 0
 */
export function provincialLinks(
  linkages: ColumnTable,
  events: ColumnTable,
  region: Region,
  options: CountedOptions = {},
): ColumnTable {
  const provinces = new Map(region.cities.map((city) => [city.code, city.province]));
  for (const province of region.provinces) provinces.set(province.code, province.code);
  const nodeOf = (place: string) => provinces.get(place) ?? null;
  return pairCounts(linkages, events, { ...options, scale: 'provincial', phases: region.phases, nodeOf });
}
