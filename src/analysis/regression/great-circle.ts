/** Degrees east and north. */
export type LonLat = readonly [number, number];

/** Mean radius of the earth, IUGG. */
export const EARTH_RADIUS_KM = 6371.0088;

/**
 * Distance along the surface of a sphere, in kilometres.
 *
 * @param radiusKm default the earth's mean radius
 * @source Sinnott 1984, Virtues of the haversine, Sky and Telescope 68: 159
 * @example Math.round(greatCircleKm([0, 0], [0, 90])) // => 10008
 */
export function greatCircleKm(from: LonLat, to: LonLat, radiusKm: number = EARTH_RADIUS_KM): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [fromLat, toLat] = [radians(from[1]), radians(to[1])];
  const half =
    Math.sin((toLat - fromLat) / 2) ** 2 +
    Math.cos(fromLat) * Math.cos(toLat) * Math.sin(radians(to[0] - from[0]) / 2) ** 2;
  return 2 * radiusKm * Math.asin(Math.min(1, Math.sqrt(half)));
}
