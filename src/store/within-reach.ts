/**
 * A time that was set to lie `longestMs` ahead at most, as it counts now: further ahead, the clock was turned
 * back since it was set, and it counts as passed.
 *
 * @param at milliseconds since 1970
 * @param now milliseconds since 1970
 */
export function withinReach(at: number, now: number, longestMs: number): number {
  return at > now + longestMs ? 0 : at;
}
