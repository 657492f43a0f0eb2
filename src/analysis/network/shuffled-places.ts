/**
 * The whole numbers from 0 to n − 1 in an order drawn at random, all orders equally likely.
 *
 * @param random gives numbers from 0 to below 1, as `seededRandom` does
 * @source Fisher & Yates 1938; Durstenfeld 1964, Algorithm 235, Comm. ACM 7: 420
 * @example shuffledPlaces(3, () => 0) // => [1, 2, 0]
 */
export function shuffledPlaces(n: number, random: () => number): number[] {
  const places = Array.from({ length: n }, (_, i) => i);
  for (let last = n - 1; last > 0; last -= 1) {
    const drawn = Math.floor(random() * (last + 1));
    const kept = places[last] ?? 0;
    places[last] = places[drawn] ?? 0;
    places[drawn] = kept;
  }
  return places;
}
