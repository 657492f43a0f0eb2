import type { RegionCity } from '../lexicon/region.ts';

/** A point on the schematic map, in kilometres as drawn: x to the east, y to the south of the centre. */
export interface SchematicPoint {
  readonly x: number;
  readonly y: number;
}

const EARTH_RADIUS_KM = 6371.0088;
/** With true distances the cities next to the centre clot: Langfang is 47 km from Beijing, Handan 430. */
const POWER = 0.72;
/** Where the scale is true. */
const REFERENCE_KM = 400;
const RADIANS = Math.PI / 180;

/** A distance from the centre as the map draws it, in kilometres: r → 400·(r/400)^0.72. */
export function drawnDistance(km: number): number {
  return REFERENCE_KM * (km / REFERENCE_KM) ** POWER;
}

/**
 * Points of cities around a centre: bearings from it are true, distances follow a power. No boundary is needed.
 *
 * @source great-circle distance and initial bearing on a sphere of the Earth's mean radius
 */
export function schematicPoints(
  cities: readonly RegionCity[],
  centre: RegionCity,
): ReadonlyMap<string, SchematicPoint> {
  return new Map(
    cities.map((city) => {
      const { km, bearing } = fromCentre(centre, city);
      const distance = drawnDistance(km);
      return [city.code, { x: distance * Math.sin(bearing), y: -distance * Math.cos(bearing) }];
    }),
  );
}

/** Distance in kilometres and initial bearing in radians, clockwise from north. */
function fromCentre(centre: RegionCity, city: RegionCity): { readonly km: number; readonly bearing: number } {
  const [lat1, lat2] = [centre.lat * RADIANS, city.lat * RADIANS];
  const deltaLon = (city.lon - centre.lon) * RADIANS;
  const haversine =
    Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(deltaLon / 2) ** 2;
  const bearing = Math.atan2(
    Math.sin(deltaLon) * Math.cos(lat2),
    Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(deltaLon),
  );
  return { km: 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, haversine))), bearing };
}
