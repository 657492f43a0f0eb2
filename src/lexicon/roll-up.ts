import type { Region } from './region.ts';

/**
 * The city-level unit a code belongs to: a city for its districts, counties and zones, a municipality for its
 * districts. A province that is no city stays itself, and so does a city.
 *
 * @example cityOf('130681', loadRegion('jing-jin-ji')) // => '130600'
 */
export function cityOf(code: string, region: Region): string {
  if (region.cities.some((city) => city.code === code)) return code;
  const municipality = `${code.slice(0, 2)}0000`;
  if (region.cities.some((city) => city.code === municipality)) return municipality;
  return code === municipality ? code : `${code.slice(0, 4)}00`;
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
