/**
 * A stream of pseudo-random numbers, the same for the same seed on every machine (mulberry32: 32 bits of
 * state, enough for the tens of thousands of draws of a permutation or a start of NMF, not for secrets).
 *
 * @param seed any integer; only its lowest 32 bits count
 * @returns a function that gives the next number, at least 0 and below 1
 * @source Ettinger 2017, mulberry32 (public domain)
 * @example seededRandom(1)() // => 0.6270739405881613
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
