import type { Region } from './region.ts';

/**
 * The city-level unit a code belongs to: a city for its districts, counties and zones, a municipality for its
 * districts. A province that is no city stays itself, and so does a city.
 *
 * @example cityOf('130681', loadRegion('jing-jin-ji')) // => '130600'
 */
export function cityOf(code: string, region: Region): string {
  const cities = citiesOf(region);
  if (cities.has(code)) return code;
  const municipality = `${code.slice(0, 2)}0000`;
  if (cities.has(municipality) || code === municipality) return municipality;
  return `${code.slice(0, 4)}00`;
}

const known = new WeakMap<Region, ReadonlySet<string>>();

/** Asked for every mention: the set is made once a region. */
function citiesOf(region: Region): ReadonlySet<string> {
  const cities = known.get(region) ?? new Set(region.cities.map((city) => city.code));
  known.set(region, cities);
  return cities;
}

/** The provincial unit of a code; a municipality is its own. */
export function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

/** True when the first unit contains the second and is not it: Hebei and Baoding, Baoding and Zhuozhou. */
export function contains(outer: string, inner: string, region: Region): boolean {
  if (outer === inner) return false;
  return provinceOf(inner) === outer || cityOf(inner, region) === outer;
}
