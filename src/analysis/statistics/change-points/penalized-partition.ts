import { at } from '../numeric/at.ts';
import type { SegmentCost } from './segment-cost.ts';

/** Best partition of the observations up to some point. */
interface Best {
  readonly cost: number;
  readonly breaks: number;
  /** Where its last segment starts. */
  readonly from: number;
}

/**
 * The partition with the least cost when every break costs a penalty: exact, by optimal partitioning with
 * the pruning of PELT (a start that cannot win any more is dropped; with a least segment length it may still
 * win for as many steps as that length, so it is dropped only after them).
 *
 * @param penalty paid for each break; a break must save more than that
 * @param minSize least length of a segment, 1 and more
 * @returns last observation of each segment, 1-based; the length of the series comes last
 * @source Killick, Fearnhead & Eckley 2012, Optimal detection of changepoints with a linear computational cost, JASA 107: 1590–1598
 * @example penalizedPartition({ length: 4, of: (start, end) => (start < 2 && end > 2 ? 9 : 0), tie: 0 }, 1, 1) // => [2, 4]
 */
export function penalizedPartition(cost: SegmentCost, penalty: number, minSize: number): number[] {
  const best: (Best | undefined)[] = [{ cost: -penalty, breaks: -1, from: 0 }];
  const droppedAt = new Map<number, number>();
  let starts: number[] = [];
  for (let end = minSize; end <= cost.length; end += 1) {
    if (best[end - minSize]) starts.push(end - minSize);
    starts = starts.filter((start) => (droppedAt.get(start) ?? Number.POSITIVE_INFINITY) > end);
    const ways = starts.map((start) => extend(best, start, end, cost, penalty));
    const winner = ways.reduce((a, b) => (isBetter(b, a, cost.tie) ? b : a));
    best[end] = winner;
    for (const way of ways) {
      const isHopeless = way.cost - penalty > winner.cost + cost.tie;
      if (isHopeless && !droppedAt.has(way.from)) droppedAt.set(way.from, end + minSize);
    }
  }
  return traceEnds(best, cost.length);
}

function extend(
  best: readonly (Best | undefined)[],
  start: number,
  end: number,
  cost: SegmentCost,
  penalty: number,
): Best {
  const before = at(best, start);
  return {
    cost: (before?.cost ?? 0) + cost.of(start, end) + penalty,
    breaks: (before?.breaks ?? 0) + 1,
    from: start,
  };
}

/** A tie goes to fewer breaks, then to what came first. */
function isBetter(a: Best, b: Best, tie: number): boolean {
  if (Math.abs(a.cost - b.cost) > tie) return a.cost < b.cost;
  return a.breaks < b.breaks;
}

/** A series shorter than the least segment is one segment. */
function traceEnds(best: readonly (Best | undefined)[], length: number): number[] {
  const ends = [length];
  for (let from = best[length]?.from ?? 0; from > 0; from = best[from]?.from ?? 0) ends.push(from);
  return ends.reverse();
}
