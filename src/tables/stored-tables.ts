import { type ColumnTable, table } from 'arquero';
import { correctionsOf } from '../coding/corrections.ts';
import type { Announcement } from '../model/announcement.ts';
import type { Coding } from '../model/coding.ts';
import { foldNewest, type RowPlace } from '../sync/fold.ts';
import type { CorpusSegments } from '../sync/read-segments.ts';
import { tableColumns } from './columns.ts';
import { segmentedColumn } from './segmented-column.ts';
import { workIdColumn } from './work-ids.ts';

/** The current version of each announcement, in the order in which they were first stored, corrected fields included; `workId` is that of the corpus as it is. */
export function announcementsTable(segments: CorpusSegments): ColumnTable {
  const places = foldNewest(segments.announcements, ['id']);
  const corrections = correctionsByTarget(codingsTable(segments));
  const ids = segmentedColumn(segments.announcements, places, 'id');
  const column = (name: string) => {
    const overrides = corrections.size > 0 ? overridesOf(corrections, ids, name) : undefined;
    return segmentedColumn(segments.announcements, places, name, overrides);
  };
  return table(
    tableColumns.announcements.map(
      (name) => [name, name === 'workId' ? workIdColumn(column) : column(name)] as const,
    ),
  );
}

/** Every coding ever made, each once, in the order of logical time. */
export function codingsTable(segments: CorpusSegments): ColumnTable {
  const places = foldNewest(segments.codings, ['id']);
  const column = (name: string) => segmentedColumn(segments.codings, places, name);
  return table(tableColumns.codings.map((name) => [name, column(name)] as const)).orderby(
    'lamport',
    'device',
  );
}

/** Rows of `attachments` or `provenance` that belong to the current version of an announcement. */
export function detailsTable(segments: CorpusSegments, name: 'attachments' | 'provenance'): ColumnTable {
  const current = currentVersions(segments);
  const places: RowPlace[] = [];
  segments[name].forEach((segment, index) => {
    const [ids, hashes, lamports, devices] = ['announcementId', 'contentHash', 'lamport', 'device'].map(
      (column) => segment.getChild(column).toArray(),
    );
    for (let row = 0; row < segment.numRows; row += 1) {
      const version = versionKey(hashes?.[row], lamports?.[row], devices?.[row]);
      if (current.get(ids?.[row]) === version) places.push({ segment: index, row });
    }
  });
  return table(
    tableColumns[name].map((column) => [column, segmentedColumn(segments[name], places, column)] as const),
  );
}

function currentVersions(segments: CorpusSegments): Map<unknown, string> {
  const places = foldNewest(segments.announcements, ['id']);
  const column = (name: string) => segmentedColumn(segments.announcements, places, name);
  const [ids, hashes, lamports, devices] = ['id', 'contentHash', 'lamport', 'device'].map(column);
  return new Map(
    places.map((_, row) => [ids?.at(row), versionKey(hashes?.at(row), lamports?.at(row), devices?.at(row))]),
  );
}

function versionKey(...parts: readonly unknown[]): string {
  return parts.join('\u001f');
}

/** What people corrected, by id of the announcement; only those that have a correction. */
function correctionsByTarget(codings: ColumnTable): Map<string, Partial<Announcement>> {
  const byTarget = Map.groupBy(codings.objects() as Coding[], (coding) => coding.targetId);
  return new Map(Array.from(byTarget, ([id, decided]) => [id, correctionsOf(decided, id)]));
}

function overridesOf(
  corrections: ReadonlyMap<string, Partial<Announcement>>,
  ids: { readonly length: number; at(row: number): unknown },
  field: string,
): Map<number, unknown> {
  const overrides = new Map<number, unknown>();
  for (let row = 0; row < ids.length; row += 1) {
    const values = corrections.get(String(ids.at(row))) ?? {};
    if (field in values) overrides.set(row, Reflect.get(values, field));
  }
  return overrides;
}
