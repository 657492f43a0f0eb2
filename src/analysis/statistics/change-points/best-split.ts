import type { SegmentCost } from './segment-cost.ts';

/** Where one break saves the most. */
export interface Split {
  /** Last observation of the first part, counted from the start of the series. */
  readonly end: number;
  /** By how much the cost falls. */
  readonly gain: number;
}

/**
 * The best single break of a stretch; the first of equally good ones.
 *
 * @param start first observation, 0-based
 * @param end after the last observation
 * @param minSize least length of either part
 * @returns undefined when the stretch is too short for two parts
 * @source Scott & Knott 1974, A cluster analysis method for grouping means, Biometrics 30: 507–512
 * @example bestSplit({ length: 2, of: (start, end) => end - start - 1, tie: 0 }, 0, 2, 1) // => { end: 1, gain: 1 }
 */
export function bestSplit(cost: SegmentCost, start: number, end: number, minSize: number): Split | undefined {
  const whole = cost.of(start, end);
  let best: Split | undefined;
  for (let split = start + minSize; split <= end - minSize; split += 1) {
    const gain = whole - cost.of(start, split) - cost.of(split, end);
    if (best === undefined || gain > best.gain + cost.tie) best = { end: split, gain };
  }
  return best;
}
