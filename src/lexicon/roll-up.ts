import type { Region } from './region.ts';

/**
 * The city-level unit a code belongs to: a city for its districts, counties and zones, a municipality for its
 * districts. A province that is no city stays itself, and so does a city.
 *
 * @example cityOf('130681', loadRegion('jing-jin-ji')) // => '130600'
 */
export function cityOf(code: string, region: Region): string {
  const { cities, rolledUp } = knownOf(region);
  const known = rolledUp.get(code);
  if (known !== undefined) return known;
  const municipality = provinceOf(code);
  const isMunicipal = cities.has(municipality) || code === municipality;
  const city = isMunicipal ? municipality : `${code.slice(0, 4)}00`;
  rolledUp.set(code, city);
  return city;
}

/** True for the code of a city-level unit, Beijing and Tianjin among them. */
export function isCity(code: string, region: Region): boolean {
  return knownOf(region).cities.has(code);
}

/** True for the code of one of the region's provinces or municipalities. */
export function isProvince(code: string, region: Region): boolean {
  return knownOf(region).provinces.has(code);
}

interface Known {
  readonly cities: ReadonlySet<string>;
  readonly provinces: ReadonlySet<string>;
  readonly rolledUp: Map<string, string>;
}

const knownByRegion = new WeakMap<Region, Known>();

/** Asked for every mention: the set is made once a region, and each code rolled up once. */
function knownOf(region: Region): Known {
  const known = knownByRegion.get(region);
  if (known) return known;
  const codes = region.cities.map((city) => city.code);
  const made = {
    cities: new Set(codes),
    provinces: new Set(region.provinces.map((province) => province.code)),
    rolledUp: new Map(codes.map((code) => [code, code])),
  };
  knownByRegion.set(region, made);
  return made;
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
