import { InvalidInputError } from '../../../model/errors.ts';
import { at } from '../numeric/at.ts';
import { mean, sum } from '../numeric/sums.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';

/** How near predicted breaks come to true ones. Distances are in observations. */
export interface SegmentationMetrics {
  /** Largest distance from a break of either list to the nearest of the other; null when a list has none. */
  readonly hausdorff: number | null;
  /** Share of pairs of observations that both put together or both keep apart, 0–1. */
  readonly rand: number;
  /** Hits / predicted breaks; 0 when none is predicted, as ruptures has it. */
  readonly precision: number;
  /** Hits / true breaks; null when there is none to be found. */
  readonly recall: number | null;
  /** Mean distance of predicted breaks to the nearest true one; null when a list has none. */
  readonly meantime: number | null;
  /** `no-breaks`. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Compares two segmentations of one series. A true break is hit when a predicted one lies nearer than the
 * margin; each predicted break hits one true break at most.
 *
 * @param truth segment ends, ascending, 1-based, the length of the series last
 * @param predicted in the same form, of the same series
 * @param margin in observations, above 0, default 10
 * @throws {InvalidInputError} when a list is not ascending or they end differently
 * @source Truong, Oudre & Vayatis 2020, Selective review of offline change point detection methods, Signal Processing 167
 * @example segmentationMetrics([10, 20], [12, 20], 5).hausdorff // => 2
 */
export function segmentationMetrics(
  truth: readonly number[],
  predicted: readonly number[],
  margin = 10,
): SegmentationMetrics {
  refuseUnlike(truth, predicted);
  const breaks = truth.slice(0, -1);
  const found = predicted.slice(0, -1);
  const hasBoth = breaks.length > 0 && found.length > 0;
  const hits = countHits(breaks, found, margin);
  const reason = hasBoth ? null : 'no-breaks';
  const recallReason = breaks.length === 0 ? 'no-breaks' : null;
  return {
    hausdorff: hasBoth ? Math.max(...distances(breaks, found), ...distances(found, breaks)) : null,
    rand: randIndex(truth, predicted),
    precision: found.length === 0 ? 0 : hits / found.length,
    recall: breaks.length === 0 ? null : hits / breaks.length,
    meantime: hasBoth ? mean(distances(found, breaks)) : null,
    undefinedBecause: undefinedWhere({ hausdorff: reason, recall: recallReason, meantime: reason }),
  };
}

function refuseUnlike(truth: readonly number[], predicted: readonly number[]): void {
  for (const ends of [truth, predicted]) {
    const isAscending = ends.every((end, index) => end > (ends[index - 1] ?? 0));
    if (isAscending && ends.at(-1) === truth.at(-1)) continue;
    throw new InvalidInputError(
      'Both lists must be ascending ends that end with the length of the series',
      `[${ends.join(', ')}]`,
      'Correct it.',
    );
  }
}

/** From each break to the nearest of the others. */
function distances(from: readonly number[], others: readonly number[]): number[] {
  return from.map((end) =>
    others.reduce((least, other) => Math.min(least, Math.abs(end - other)), Number.POSITIVE_INFINITY),
  );
}

/** Most pairs that can be made; on a line, taking them in order loses none. */
function countHits(truth: readonly number[], predicted: readonly number[], margin: number): number {
  let hits = 0;
  let next = 0;
  for (const end of truth) {
    while (next < predicted.length && at(predicted, next) <= end - margin) next += 1;
    if (next < predicted.length && at(predicted, next) < end + margin) {
      hits += 1;
      next += 1;
    }
  }
  return hits;
}

function randIndex(truth: readonly number[], predicted: readonly number[]): number {
  const length = at(truth, truth.length - 1);
  if (length === 1) return 1;
  const together = [truth, predicted].map((ends) => sum(lengths(ends).map(pairs)));
  const cuts = [...new Set([...truth, ...predicted])].toSorted((a, b) => a - b);
  const both = sum(lengths(cuts).map(pairs));
  return 1 - (sum(together) - 2 * both) / pairs(length);
}

function lengths(ends: readonly number[]): number[] {
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

function pairs(n: number): number {
  return (n * (n - 1)) / 2;
}
