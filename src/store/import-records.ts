import { corrected } from '../coding/corrections.ts';
import type { AnnouncementRecord } from '../model/announcement.ts';
import { PolicyloomError } from '../model/errors.ts';
import { codingsByTarget } from './codings.ts';
import { type HeadLookup, headLookup, type KnownHeads } from './import-heads.ts';
import { lamportNow, takeLamports } from './logical-time.ts';
import { headOf } from './record-head.ts';
import { inherit } from './save-record.ts';
import type { RecordHead, StoreDatabase, VersionRow } from './store-database.ts';
import type { ImportCounts, StoredImport } from './stored-import.ts';

/** How an import is named, watched and stopped. */
export interface ImportOptions {
  readonly name: string;
  /** Called as the work goes on; nothing is committed before the end. */
  readonly onProgress?: (done: number) => void;
  readonly isCancelled?: () => boolean;
}

/** A person stopped the work; nothing of it was kept. */
export class CancelledError extends PolicyloomError {
  override readonly name = 'CancelledError';
  readonly code = 'cancelled';

  constructor() {
    super('The work was cancelled; nothing was written.');
  }
}

/** Rows that are made and written at once: enough to be quick, few enough to be stopped and to fit in memory. */
const CHUNK = 500;

/**
 * Commits many records in one transaction: all of them or, when it fails or is cancelled, none. A record of an
 * address that is known under another id joins that one. What is there with the same text stays as it is, and
 * an entry without text never replaces a text.
 *
 * @param records each id once; of two with one id the first counts
 * @throws {CancelledError}
 */
export function importRecords(
  db: StoreDatabase,
  records: readonly AnnouncementRecord[],
  { name, onProgress, isCancelled }: ImportOptions,
  stamp: { readonly id: string; readonly at: string; readonly device: string },
): Promise<StoredImport> {
  const { device, ...named } = stamp;
  return db.transaction('rw', [db.heads, db.versions, db.codings, db.meta, db.imports], async () => {
    const state: ImportState = {
      device,
      counts: { added: 0, changed: 0, same: 0, kept: 0 },
      written: new Map(),
      heads: await headLookup(db, records.length),
      lamport: await lamportNow(db),
    };
    let rows: ImportedRows = { versions: [], heads: [] };
    for (let at = 0; at < records.length; at += CHUNK) {
      if (isCancelled?.()) throw new CancelledError();
      // A chunk is written while the next is made: else the database waits for us, and we for it.
      const writing = putRows(db, rows);
      rows = await importedRows(db, records.slice(at, at + CHUNK), state);
      await writing;
      onProgress?.(Math.min(records.length, at + CHUNK));
    }
    await putRows(db, rows);
    const { counts, written } = state;
    await takeLamports(db, written.size);
    const done: StoredImport = { ...named, name, counts, written: [...written.values()] };
    if (written.size > 0) await db.imports.add(done);
    return done;
  });
}

interface ImportState {
  readonly device: string;
  readonly counts: { -readonly [Key in keyof ImportCounts]: number };
  readonly written: Map<string, StoredImport['written'][number]>;
  readonly heads: HeadLookup;
  /** Greatest logical time before the import; every row written gets the next. */
  readonly lamport: number;
}

/** Rows of a chunk as they become current. */
interface ImportedRows {
  readonly versions: readonly VersionRow[];
  readonly heads: readonly RecordHead[];
}

async function importedRows(
  db: StoreDatabase,
  chunk: readonly AnnouncementRecord[],
  { device, counts, written, heads, lamport }: ImportState,
): Promise<ImportedRows> {
  const known = await heads.of(chunk);
  const withText = await idsWithText(db, chunk, known);
  const first = lamport + written.size + 1;
  const decided = chunk.map((record) => decide(record, known, withText, written));
  for (const { outcome } of decided) counts[outcome] += 1;
  const wanted = decided.filter(({ outcome }) => outcome === 'added' || outcome === 'changed');
  const befores = await versionsBefore(db, wanted);
  const codings = await codingsByTarget(
    db,
    wanted.flatMap(({ head }) => head?.id ?? []),
  );
  const versions = wanted.map(({ record, head }, i): VersionRow => {
    const { id, contentHash } = record.announcement;
    const merged = inherit(record, befores.get(id));
    written.set(id, { id, contentHash, before: head?.live ? head.contentHash : null });
    return { ...merged, id, contentHash, device, lamport: first + i, deleted: false };
  });
  const current = versions.map((row) =>
    headOf(corrected(row.announcement, codings.get(row.id) ?? []), row.lamport),
  );
  heads.note(current);
  return { versions, heads: current };
}

function putRows(db: StoreDatabase, { versions, heads }: ImportedRows): Promise<unknown> {
  return Promise.all([db.versions.bulkPut(versions), db.heads.bulkPut(heads)]);
}

interface Decided {
  readonly record: AnnouncementRecord;
  readonly head: RecordHead | undefined;
  readonly outcome: keyof ImportCounts;
}

function decide(
  read: AnnouncementRecord,
  known: KnownHeads,
  withText: ReadonlySet<string>,
  written: ImportState['written'],
): Decided {
  const head = headFor(read, known);
  const record = head ? joined(read, head) : read;
  const { id, contentHash, bodyText } = record.announcement;
  if (written.has(id)) return { record, head, outcome: 'same' };
  if (!head || head.live === 0)
    return { record, head, outcome: announced(written, id, contentHash, 'added') };
  if (head.contentHash === contentHash) return { record, head, outcome: 'same' };
  if (bodyText === '' && withText.has(head.id)) return { record, head, outcome: 'kept' };
  return { record, head, outcome: announced(written, id, contentHash, 'changed') };
}

/** Noted at once, so that a second record of the same id in one chunk is seen. */
function announced(
  written: ImportState['written'],
  id: string,
  contentHash: string,
  outcome: 'added' | 'changed',
): typeof outcome {
  written.set(id, { id, contentHash, before: null });
  return outcome;
}

/** A clip of the page knows what the page calls itself; the import of its address is the same record. */
function joined(record: AnnouncementRecord, { id, canonicalUrl }: RecordHead): AnnouncementRecord {
  if (record.announcement.id === id) return record;
  return {
    announcement: { ...record.announcement, id, canonicalUrl },
    attachments: record.attachments.map((row) => ({ ...row, announcementId: id })),
    provenance: record.provenance.map((row) => ({ ...row, announcementId: id })),
  };
}

/** Of the records without text those whose current version in the corpus has one. */
async function idsWithText(
  db: StoreDatabase,
  chunk: readonly AnnouncementRecord[],
  known: KnownHeads,
): Promise<ReadonlySet<string>> {
  const bare = chunk.filter(({ announcement }) => announcement.bodyText === '');
  const heads = bare.flatMap((record) => headFor(record, known) ?? []);
  const rows = await db.versions.bulkGet(heads.map(({ id, contentHash }) => [id, contentHash]));
  return new Set(rows.flatMap((row) => (row && row.announcement.bodyText !== '' ? [row.id] : [])));
}

function headFor({ announcement }: AnnouncementRecord, { byId, byUrl }: KnownHeads): RecordHead | undefined {
  return byId.get(announcement.id) ?? byUrl.get(announcement.url ?? '');
}

/** What was last current of the records that the corpus knows, by record. */
async function versionsBefore(
  db: StoreDatabase,
  wanted: readonly Decided[],
): Promise<ReadonlyMap<string, VersionRow>> {
  const heads = wanted.flatMap(({ head }) => head ?? []);
  const rows = await db.versions.bulkGet(heads.map(({ id, contentHash }) => [id, contentHash]));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}
