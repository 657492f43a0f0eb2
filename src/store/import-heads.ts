import type { AnnouncementRecord } from '../model/announcement.ts';
import type { RecordHead, StoreDatabase } from './store-database.ts';

/** What the corpus has, by record and by address; of addresses what is not deleted. */
export interface KnownHeads {
  readonly byId: ReadonlyMap<string, RecordHead>;
  readonly byUrl: ReadonlyMap<string, RecordHead>;
}

/** Finds what the corpus has of the records of an import, what the import itself wrote included. */
export interface HeadLookup {
  of(records: readonly AnnouncementRecord[]): Promise<KnownHeads>;
  /** Takes note of what is being written. */
  note(heads: readonly RecordHead[]): void;
}

/** A corpus of up to so many records for each that is imported is read as a whole: one answer, not one a record. */
const HEADS_PER_RECORD = 2;

/**
 * To be called, and used, inside the transaction of the import.
 *
 * @param count of records that will be looked up
 */
export async function headLookup(db: StoreDatabase, count: number): Promise<HeadLookup> {
  const byId = new Map<string, RecordHead>();
  const byUrl = new Map<string, RecordHead>();
  const note = (heads: readonly RecordHead[]) => {
    for (const head of heads) {
      byId.set(head.id, head);
      if (head.url !== null && head.live === 1) byUrl.set(head.url, head);
    }
  };
  const isWhole = (await db.heads.count()) <= count * HEADS_PER_RECORD;
  if (isWhole) note(await db.heads.toArray());
  return {
    async of(records) {
      if (!isWhole) note(await headsOf(db, records));
      return { byId, byUrl };
    },
    note,
  };
}

/** All asked for at once: a cursor over as many addresses waits for an answer after each. */
async function headsOf(db: StoreDatabase, records: readonly AnnouncementRecord[]): Promise<RecordHead[]> {
  const ids = records.map(({ announcement }) => announcement.id);
  const urls = records.flatMap(({ announcement }) => announcement.url ?? []);
  const [byId, ...byUrl] = await Promise.all([
    db.heads.bulkGet(ids),
    ...urls.map((url) => db.heads.where('url').equals(url).toArray()),
  ]);
  return [...byUrl.flat(), ...byId.filter((head) => head !== undefined)];
}
