import { corrected } from '../coding/corrections.ts';
import type { AnnouncementRecord } from '../model/announcement.ts';
import { PolicyloomError } from '../model/errors.ts';
import { codingsByTarget } from './codings.ts';
import { takeLamports } from './logical-time.ts';
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

/** Rows that are read and written at once: enough to be quick, few enough to be stopped and to fit in memory. */
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
    const counts = { added: 0, changed: 0, same: 0, kept: 0 };
    const written = new Map<string, StoredImport['written'][number]>();
    for (let at = 0; at < records.length; at += CHUNK) {
      if (isCancelled?.()) throw new CancelledError();
      await importChunk(db, records.slice(at, at + CHUNK), { device, counts, written });
      onProgress?.(Math.min(records.length, at + CHUNK));
    }
    const done: StoredImport = { ...named, name, counts, written: [...written.values()] };
    if (written.size > 0) await db.imports.add(done);
    return done;
  });
}

interface ImportState {
  readonly device: string;
  readonly counts: { -readonly [Key in keyof ImportCounts]: number };
  readonly written: Map<string, StoredImport['written'][number]>;
}

async function importChunk(
  db: StoreDatabase,
  chunk: readonly AnnouncementRecord[],
  { device, counts, written }: ImportState,
): Promise<void> {
  const known = await knownHeads(db, chunk);
  const decided = chunk.map((record) => decide(record, known, written));
  for (const { outcome } of decided) counts[outcome] += 1;
  const wanted = decided.filter(({ outcome }) => outcome === 'added' || outcome === 'changed');
  if (wanted.length === 0) return;
  const befores = await versionsBefore(db, wanted);
  const codings = await codingsByTarget(
    db,
    wanted.flatMap(({ head }) => head?.id ?? []),
  );
  const lamport = await takeLamports(db, wanted.length);
  const rows = wanted.map(({ record, head }, i): VersionRow => {
    const { id, contentHash } = record.announcement;
    const merged = inherit(record, befores[i]);
    written.set(id, { id, contentHash, before: head?.live ? head.contentHash : null });
    return { ...merged, id, contentHash, device, lamport: lamport + i, deleted: false };
  });
  await db.versions.bulkPut(rows);
  await db.heads.bulkPut(
    rows.map((row) => headOf(corrected(row.announcement, codings.get(row.id) ?? []), row.lamport)),
  );
}

interface Decided {
  readonly record: AnnouncementRecord;
  readonly head: RecordHead | undefined;
  readonly outcome: keyof ImportCounts;
}

function decide(read: AnnouncementRecord, known: KnownHeads, written: ImportState['written']): Decided {
  const head = known.byId.get(read.announcement.id) ?? known.byUrl.get(read.announcement.url ?? '');
  const record = head ? joined(read, head) : read;
  const { id, contentHash, bodyText } = record.announcement;
  if (written.has(id)) return { record, head, outcome: 'same' };
  if (!head || head.live === 0)
    return { record, head, outcome: announced(written, id, contentHash, 'added') };
  if (head.contentHash === contentHash) return { record, head, outcome: 'same' };
  if (bodyText === '' && known.withText.has(head.id)) return { record, head, outcome: 'kept' };
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

interface KnownHeads {
  readonly byId: ReadonlyMap<string, RecordHead>;
  readonly byUrl: ReadonlyMap<string, RecordHead>;
  /** Ids of those whose current version has a text, as far as it matters here. */
  readonly withText: ReadonlySet<string>;
}

async function knownHeads(db: StoreDatabase, chunk: readonly AnnouncementRecord[]): Promise<KnownHeads> {
  const ids = chunk.map(({ announcement }) => announcement.id);
  const urls = chunk.flatMap(({ announcement }) => announcement.url ?? []);
  const byId = (await db.heads.bulkGet(ids)).filter((head) => head !== undefined);
  const byUrl = (await db.heads.where('url').anyOf(urls).toArray()).filter(({ live }) => live === 1);
  const isBare = chunk.some(({ announcement }) => announcement.bodyText === '');
  const asked = isBare ? [...byId, ...byUrl] : [];
  const versions = await db.versions.bulkGet(asked.map(({ id, contentHash }) => [id, contentHash]));
  return {
    byId: new Map(byId.map((head) => [head.id, head])),
    byUrl: new Map(byUrl.map((head) => [head.url ?? '', head])),
    withText: new Set(versions.flatMap((row) => (row && row.announcement.bodyText !== '' ? [row.id] : []))),
  };
}

function versionsBefore(db: StoreDatabase, wanted: readonly Decided[]): Promise<(VersionRow | undefined)[]> {
  return db.versions.bulkGet(
    wanted.map(({ record, head }) => [record.announcement.id, head?.contentHash ?? '']),
  );
}
