import { corrected } from '../coding/corrections.ts';
import type { Coding } from '../model/coding.ts';
import { nextLamport, seeLamport } from './logical-time.ts';
import { headOf } from './record-head.ts';
import type { StoreDatabase } from './store-database.ts';

/** A decision before the store has given it its id and its place in time. */
export type CodingDraft = Omit<Coding, 'id' | 'device' | 'lamport' | 'at'>;

export interface CodingStamp {
  readonly id: string;
  readonly device: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** Appends a decision; what it replaces stays in the log. The list's row follows a corrected field. */
export function addCoding(db: StoreDatabase, draft: CodingDraft, stamp: CodingStamp): Promise<Coding> {
  return db.transaction('rw', db.heads, db.versions, db.codings, db.meta, async () => {
    const coding: Coding = { ...draft, ...stamp, lamport: await nextLamport(db) };
    await db.codings.add(coding);
    await refreshHead(db, draft.targetId, coding.lamport);
    return coding;
  });
}

/** The decisions about one thing, in (`lamport`, `device`) order. */
export async function codingsOf(db: StoreDatabase, targetId: string): Promise<Coding[]> {
  const rows = await db.codings.where('targetId').equals(targetId).toArray();
  return rows.toSorted((a, b) => a.lamport - b.lamport || (a.device < b.device ? -1 : 1));
}

/** Every decision about anything, in (`lamport`, `device`) order. */
export async function allCodings(db: StoreDatabase): Promise<Coding[]> {
  const rows = await db.codings.toArray();
  return rows.toSorted((a, b) => a.lamport - b.lamport || (a.device < b.device ? -1 : 1));
}

/** The decisions about several things, each list in (`lamport`, `device`) order. */
export async function codingsByTarget(
  db: StoreDatabase,
  targetIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Coding[]>> {
  const rows = await db.codings.where('targetId').anyOf(targetIds).toArray();
  const sorted = rows.toSorted((a, b) => a.lamport - b.lamport || (a.device < b.device ? -1 : 1));
  return Map.groupBy(sorted, ({ targetId }) => targetId);
}

/** Segments of other devices whose rows are here, of those asked for, by SHA-256. */
export async function takenSegments(
  db: StoreDatabase,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.meta.bulkGet(hashes.map(takenKey));
  return new Set(hashes.filter((_, index) => rows[index] !== undefined));
}

/**
 * Keeps what another device decided, under its own place in time: later decisions of this device come after it.
 * Rows of this device are passed over.
 *
 * @param sha256 of the segment that holds them
 * @returns how many were not here before
 */
export function takeCodings(
  db: StoreDatabase,
  device: string,
  sha256: string,
  codings: readonly Coding[],
): Promise<number> {
  return db.transaction('rw', db.heads, db.versions, db.codings, db.meta, async () => {
    const others = codings.filter((coding) => coding.device !== device);
    const known = await db.codings.bulkGet(others.map(({ id }) => id));
    const newer = others.filter(({ lamport }, index) => lamport > (known[index]?.lamport ?? -1));
    await db.codings.bulkPut(newer);
    await seeLamport(
      db,
      newer.reduce((latest, { lamport }) => Math.max(latest, lamport), 0),
    );
    const targets = newer.filter(({ targetType }) => targetType === 'announcement');
    for (const id of new Set(targets.map(({ targetId }) => targetId))) await refreshHead(db, id);
    await db.meta.put({ key: takenKey(sha256), value: others.length });
    return known.filter((coding) => coding === undefined).length;
  });
}

function takenKey(sha256: string): string {
  return `taken:${sha256}`;
}

/** @param lamport of a write of this device; left out, the record does not count as changed here */
async function refreshHead(db: StoreDatabase, id: string, lamport?: number): Promise<void> {
  const head = await db.heads.get(id);
  const version = head && (await db.versions.get([id, head.contentHash]));
  if (!version) return;
  const announcement = corrected(version.announcement, await codingsOf(db, id));
  await db.heads.put({ ...headOf(announcement, lamport ?? head.lamport), live: head.live });
}
