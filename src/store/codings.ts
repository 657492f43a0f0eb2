import type { Coding } from '../model/coding.ts';
import { nextLamport } from './logical-time.ts';
import type { StoreDatabase } from './store-database.ts';

/** A decision before the store has given it its id and its place in time. */
export type CodingDraft = Omit<Coding, 'id' | 'device' | 'lamport' | 'at'>;

export interface CodingStamp {
  readonly id: string;
  readonly device: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** Appends a decision; what it replaces stays in the log. */
export function addCoding(db: StoreDatabase, draft: CodingDraft, stamp: CodingStamp): Promise<Coding> {
  return db.transaction('rw', db.heads, db.codings, db.meta, async () => {
    const coding: Coding = { ...draft, ...stamp, lamport: await nextLamport(db) };
    await db.codings.add(coding);
    await db.heads.update(draft.targetId, { lamport: coding.lamport });
    return coding;
  });
}

/** The decisions about one thing, in (`lamport`, `device`) order. */
export async function codingsOf(db: StoreDatabase, targetId: string): Promise<Coding[]> {
  const rows = await db.codings.where('targetId').equals(targetId).toArray();
  return rows.toSorted((a, b) => a.lamport - b.lamport || (a.device < b.device ? -1 : 1));
}
