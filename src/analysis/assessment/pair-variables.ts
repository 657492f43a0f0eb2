import type { RegionCity } from '../../lexicon/region.ts';
import { greatCircleKm } from '../regression/great-circle.ts';

/** What explains the ties of two cities in every gravity model. */
export interface PairVariables {
  /** Sum of the logarithms of both masses. */
  readonly logMasses: number;
  /** Logarithm of the great-circle distance in km. */
  readonly logDistance: number;
  /** 1 for two cities of one province, else 0. */
  readonly sameProvince: number;
}

/** A city and its mass, above 0, in any unit. */
export interface Weighed {
  readonly city: Pick<RegionCity, 'lon' | 'lat' | 'province'>;
  readonly mass: number;
}

/**
 * The variables of one pair of cities; order plays no part.
 *
 * @source Tinbergen 1962, Shaping the World Economy
 * @example pairVariables({ city: { lon: 116, lat: 40, province: '110000' }, mass: 1 }, { city: { lon: 117, lat: 39, province: '120000' }, mass: 1 }).sameProvince // => 0
 */
export function pairVariables(a: Weighed, b: Weighed): PairVariables {
  return {
    logMasses: Math.log(a.mass) + Math.log(b.mass),
    logDistance: Math.log(greatCircleKm([a.city.lon, a.city.lat], [b.city.lon, b.city.lat])),
    sameProvince: Number(a.city.province === b.city.province),
  };
}
