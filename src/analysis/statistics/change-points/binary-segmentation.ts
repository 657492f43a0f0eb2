import { at } from '../numeric/at.ts';
import { bestSplit, type Split } from './best-split.ts';
import type { SegmentCost } from './segment-cost.ts';

/**
 * Binary segmentation: the best break of all segments is taken for as long as it saves more than the penalty.
 *
 * @param minSize least length of a segment, 1 and more
 * @returns last observation of each segment, 1-based; the length of the series comes last
 * @source Scott & Knott 1974, as for one split
 * @example binarySegmentation({ length: 4, of: (start, end) => (start < 2 && end > 2 ? 9 : 0), tie: 0 }, 1, 1) // => [2, 4]
 */
export function binarySegmentation(cost: SegmentCost, penalty: number, minSize: number): number[] {
  let ends = [cost.length];
  while (true) {
    const best = bestOf(ends, cost, minSize);
    if (!best || best.gain <= penalty + cost.tie) return ends;
    ends = [...ends, best.end].toSorted((a, b) => a - b);
  }
}

/** The split of any segment that saves the most; the first of equals. */
function bestOf(ends: readonly number[], cost: SegmentCost, minSize: number): Split | undefined {
  const splits = ends
    .map((end, index) => bestSplit(cost, index === 0 ? 0 : at(ends, index - 1), end, minSize))
    .filter((split) => split !== undefined);
  return splits.reduce<Split | undefined>(
    (best, split) => (best === undefined || split.gain > best.gain + cost.tie ? split : best),
    undefined,
  );
}
