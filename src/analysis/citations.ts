import type { ColumnTable } from 'arquero';
import { z } from 'zod';
import { documentRows } from './event-rows.ts';

const referenceRow = z.object({ announcementId: z.string(), kind: z.string(), quote: z.string() });

/**
 * How many other documents of the corpus name each announcement by its title in 《》.
 *
 * A title matches whole, or by the document that it forwards: 关于印发《甲》的通知 is also named as 《甲》.
 *
 * @param mentions the published table; rows of kind `reference` are read
 * @returns announcement id → number of other announcements; ids that nobody names are absent
 * @source policyloom; in-corpus citation count
 * @example citations(table({ id: [], title: [] }), table({ announcementId: [], kind: [], quote: [] })).size // => 0
 */
export function citations(announcements: ColumnTable, mentions: ColumnTable): ReadonlyMap<string, number> {
  const holders = Map.groupBy(
    documentRows(announcements).flatMap(({ id, title }) => names(title ?? '').map((name) => ({ id, name }))),
    (holder) => holder.name,
  );
  const references = z.array(referenceRow).parse(mentions.objects());
  const citing = references
    .filter((mention) => mention.kind === 'reference')
    .flatMap(({ announcementId: from, quote }) =>
      (holders.get(bare(quote)) ?? []).map(({ id }) => ({ id, from })),
    )
    .filter(({ id, from }) => id !== from);
  const byCited = Map.groupBy(citing, ({ id }) => id);
  return new Map([...byCited].map(([id, rows]) => [id, new Set(rows.map((row) => row.from)).size]));
}

function names(title: string): string[] {
  const inner = [...title.matchAll(/《([^》]+)》/g)].map((match) => bare(match[1] ?? ''));
  return [...new Set([bare(title), ...inner])].filter((name) => name.length > 0);
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[《》〈〉\s]/g, '');
}
