/** A result of nested numbers. */
export type Numbers = number | null | readonly Numbers[] | { readonly [key: string]: Numbers };

/**
 * The greatest difference between two results of one form, |a − b| / max(1, |b|).
 *
 * @returns Infinity where one has what the other lacks
 */
export function greatestDifference(ours: Numbers | undefined, theirs: Numbers | undefined): number {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    return Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs));
  }
  if (ours === null && theirs === null) return 0;
  if (typeof ours !== 'object' || typeof theirs !== 'object' || ours === null || theirs === null) {
    return Number.POSITIVE_INFINITY;
  }
  const [left, right] = [new Map(Object.entries(ours)), new Map(Object.entries(theirs))];
  const keys = new Set([...left.keys(), ...right.keys()]);
  return Math.max(0, ...[...keys].map((key) => greatestDifference(left.get(key), right.get(key))));
}
