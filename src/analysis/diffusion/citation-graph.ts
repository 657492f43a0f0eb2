import { type ColumnTable, table } from 'arquero';
import { z } from 'zod';
import type { DatedDocument } from '../focus/term-document.ts';
import { daysBetween } from './days-between.ts';

const mentionRow = z.object({
  announcementId: z.string(),
  kind: z.string(),
  targetId: z.string().nullable(),
});

/**
 * Who cites whom within the corpus: references 《…》 that were resolved to another document, each pair once.
 *
 * @param documents with date and scale; references from or to others are left out
 * @param mentions the published table with its column `targetId`
 * @returns `citing, cited, fromScale, toScale` (of the cited)`, lagDays` (null where either date is not known to the day,
 * below 0 where a later document is cited), in the order of the citing documents
 * @source Gilardi, Shipan & Wüest 2021 (references as traces of diffusion); policyloom: vertical and horizontal citations
 * @example citationGraph([], table({ announcementId: [], kind: [], targetId: [] })).numRows() // => 0
 */
export function citationGraph(documents: readonly DatedDocument[], mentions: ColumnTable): ColumnTable {
  const known = new Map(documents.map((document) => [document.id, document]));
  const references = z
    .array(mentionRow)
    .parse(mentions.select('announcementId', 'kind', 'targetId').objects())
    .filter(({ kind }) => kind === 'reference');
  const pairs = new Map(
    references.flatMap(({ announcementId, targetId }) => {
      const citing = known.get(announcementId);
      const cited = targetId === null ? undefined : known.get(targetId);
      if (!citing || !cited || citing === cited) return [];
      return [[`${citing.id} ${cited.id}`, { citing, cited }] as const];
    }),
  );
  const order = new Map(documents.map((document, i) => [document.id, i]));
  const rows = [...pairs.values()].sort(
    (a, b) => (order.get(a.citing.id) ?? 0) - (order.get(b.citing.id) ?? 0),
  );
  return table({
    citing: rows.map(({ citing }) => citing.id),
    cited: rows.map(({ cited }) => cited.id),
    fromScale: rows.map(({ citing }) => citing.scale),
    toScale: rows.map(({ cited }) => cited.scale),
    lagDays: rows.map(({ citing, cited }) => daysBetween(cited.date, citing.date)),
  });
}
