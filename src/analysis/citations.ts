import type { ColumnTable } from 'arquero';
import { z } from 'zod';

const referenceRow = z.object({
  announcementId: z.string(),
  kind: z.string(),
  targetId: z.string().nullish(),
});

/**
 * How many other documents of the corpus name each announcement in 《》, by its number or its title. Coding looks
 * the names up (`targetId`); here they are only counted.
 *
 * @param mentions the published table; rows of kind `reference` are read
 * @returns announcement id → number of other announcements; ids that nobody names are absent
 * @source policyloom; in-corpus citation count
 * @example citations(table({ announcementId: [], kind: [], targetId: [] })).size // => 0
 */
export function citations(mentions: ColumnTable): ReadonlyMap<string, number> {
  const citing = new Map<string, Set<string>>();
  for (const { announcementId, kind, targetId } of z.array(referenceRow).parse(mentions.objects())) {
    if (kind !== 'reference' || !targetId || targetId === announcementId) continue;
    citing.set(targetId, (citing.get(targetId) ?? new Set()).add(announcementId));
  }
  return new Map([...citing].map(([id, from]) => [id, from.size]));
}
