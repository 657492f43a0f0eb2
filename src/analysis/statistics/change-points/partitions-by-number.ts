import { at } from '../numeric/at.ts';
import type { SegmentCost } from './segment-cost.ts';

/**
 * The best partition for each number of breaks, exact, by dynamic programming. Among equally good ones the
 * last break is as early as can be.
 *
 * @param maxBreaks as many as wanted; those that do not fit are left out
 * @param minSize least length of a segment, 1 and more
 * @returns for 0, 1, … breaks: last observation of each segment, 1-based; the length of the series comes last
 * @source Bellman 1961; Bai & Perron 2003, Computation and analysis of multiple structural change models
 * @example partitionsByNumber({ length: 4, of: (start, end) => (start < 2 && end > 2 ? 9 : 0), tie: 0 }, 1, 2) // => [[4], [2, 4]]
 */
export function partitionsByNumber(cost: SegmentCost, maxBreaks: number, minSize: number): number[][] {
  const fitting = Math.min(maxBreaks, Math.max(0, Math.floor(cost.length / minSize) - 1));
  let costs = Float64Array.from({ length: cost.length + 1 }, (_, end) =>
    end < minSize ? Number.POSITIVE_INFINITY : cost.of(0, end),
  );
  const origins: Int32Array[] = [];
  const partitions = [[cost.length]];
  for (let breaks = 1; breaks <= fitting; breaks += 1) {
    const layer = addBreak(costs, cost, breaks, minSize);
    costs = layer.costs;
    origins.push(layer.origins);
    partitions.push(traceEnds(origins, cost.length));
  }
  return partitions;
}

interface Layer {
  /** Least cost of the observations up to each end. */
  readonly costs: Float64Array<ArrayBuffer>;
  /** Where the last segment starts. */
  readonly origins: Int32Array;
}

function addBreak(before: Float64Array, cost: SegmentCost, breaks: number, minSize: number): Layer {
  const costs = new Float64Array(cost.length + 1).fill(Number.POSITIVE_INFINITY);
  const origins = new Int32Array(cost.length + 1);
  for (let end = (breaks + 1) * minSize; end <= cost.length; end += 1) {
    for (let start = breaks * minSize; start <= end - minSize; start += 1) {
      const total = at(before, start) + cost.of(start, end);
      if (!(total < at(costs, end) - cost.tie)) continue;
      costs[end] = total;
      origins[end] = start;
    }
  }
  return { costs, origins };
}

function traceEnds(origins: readonly Int32Array[], length: number): number[] {
  const ends = [length];
  for (const layer of origins.toReversed()) ends.push(at(layer, at(ends, ends.length - 1)));
  return ends.reverse();
}
