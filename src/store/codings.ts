import { corrected } from '../coding/corrections.ts';
import type { Coding } from '../model/coding.ts';
import { nextLamport } from './logical-time.ts';
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

async function refreshHead(db: StoreDatabase, id: string, lamport: number): Promise<void> {
  const head = await db.heads.get(id);
  const version = head && (await db.versions.get([id, head.contentHash]));
  if (!version) return;
  const announcement = corrected(version.announcement, await codingsOf(db, id));
  await db.heads.put({ ...headOf(announcement, lamport), live: head.live });
}
