import type { Coding } from '../../src/model/coding.ts';

/**
 * What the person decided last for each field of an announcement; null means that the page does not state it.
 *
 * @param codings in order of (`lamport`, `device`); of any target
 */
export function correctionsOf(
  codings: readonly Coding[],
  announcementId: string,
): ReadonlyMap<string, unknown> {
  const latest = new Map<string, unknown>();
  for (const coding of codings) {
    if (coding.targetType !== 'announcement' || coding.targetId !== announcementId) continue;
    latest.set(coding.field, JSON.parse(coding.value));
  }
  return latest;
}
