import type { Region } from '../../lexicon/region.ts';
import { type LinkOptions, networkCities } from '../links-by-phase.ts';
import type { Places } from './linkage-indicators.ts';

/** Ranks of places: a provincial unit (a municipality is one) above a city. */
const [PROVINCIAL, CITY] = [3, 2];

/**
 * The nodes of the layer of provincial and intercity documents: the cities, and each province that is not a city
 * itself. A municipality is province and city at once, one node. Places without a link are nodes too.
 *
 * @source methods of policyloom, L2, L3
 */
export function networkPlaces(region: Region, options: LinkOptions = {}): Places {
  const cities = networkCities(region, options);
  const isCity = new Set(region.cities.map((city) => city.code));
  const provinces = region.provinces.filter((province) => !isCity.has(province.code));
  const isProvince = new Set(region.provinces.map((province) => province.code));
  return {
    level: Object.fromEntries([
      ...cities.map(({ code }) => [code, isProvince.has(code) ? PROVINCIAL : CITY] as const),
      ...provinces.map(({ code }) => [code, PROVINCIAL] as const),
    ]),
    province: Object.fromEntries([
      ...cities.map(({ code, province }) => [code, province] as const),
      ...provinces.map(({ code }) => [code, code] as const),
    ]),
  };
}
