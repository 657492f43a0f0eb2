import type { RecordSummary } from '../panel-port.ts';

/** A row of the list: a record, or a repost of the one above that was opened. */
export interface GroupedRow {
  readonly summary: RecordSummary;
  /** Other addresses of the same document; 0 for an opened repost. */
  readonly reposts: number;
  readonly isOpen: boolean;
  readonly isRepost: boolean;
}

/**
 * One row a document, at the place of its first record; the others follow where it is opened. Records whose work
 * is not known yet stand alone.
 *
 * @param opened works whose reposts are shown
 */
export function repostRows(
  rows: readonly RecordSummary[],
  works: ReadonlyMap<string, string>,
  opened: ReadonlySet<string>,
): GroupedRow[] {
  const groups = Map.groupBy(rows, ({ id }) => works.get(id) ?? id);
  return Array.from(groups).flatMap(([work, [first, ...others]]) => {
    if (!first) return [];
    const isOpen = others.length > 0 && opened.has(work);
    const lead: GroupedRow = { summary: first, reposts: others.length, isOpen, isRepost: false };
    const shown = isOpen ? others : [];
    return [lead, ...shown.map((summary) => ({ summary, reposts: 0, isOpen: false, isRepost: true }))];
  });
}
