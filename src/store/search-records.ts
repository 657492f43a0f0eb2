import type { RecordHead, StoreDatabase } from './store-database.ts';

export interface RecordQuery {
  /** Words split by white space, each of which must occur in title, number, issuer or text; empty means all. */
  readonly text?: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** A row of the list; `bodyHits` counts the places in the text that hold a word of the query. */
type FoundRecord = RecordHead & { readonly bodyHits: number };

export interface RecordPage {
  /** Of all pages, not of this one. */
  readonly total: number;
  readonly rows: readonly FoundRecord[];
}

/** Bodies read at once: enough to keep the database busy, few enough to stay near 4 MB. */
const BODIES_PER_READ = 500;

/** Records that are not deleted, latest date first. */
export async function searchRecords(db: StoreDatabase, query: RecordQuery = {}): Promise<RecordPage> {
  const words = searchable(query.text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const { offset = 0, limit = Number.POSITIVE_INFINITY } = query;
  const live = liveHeads(db).reverse();
  if (words.length === 0) {
    const page = Number.isFinite(limit) ? live.offset(offset).limit(limit) : live.offset(offset);
    const rows = (await page.toArray()).map((head) => ({ ...head, bodyHits: 0 }));
    return { total: await liveHeads(db).count(), rows };
  }
  const found = await matches(db, await live.toArray(), words);
  return { total: found.length, rows: found.slice(offset, offset + limit) };
}

/** The records that are not deleted, as a query ordered by date. */
export function liveHeads(db: StoreDatabase) {
  return db.heads.where('[live+sortKey]').between([1, ''], [1, '\uffff']);
}

/** Text as it is compared: compatibility forms and case folded, the kinds of brackets made one. */
export function searchable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〔【]/g, '[')
    .replace(/[〕】]/g, ']');
}

async function matches(
  db: StoreDatabase,
  heads: readonly RecordHead[],
  words: readonly string[],
): Promise<FoundRecord[]> {
  const found: FoundRecord[] = [];
  for (let start = 0; start < heads.length; start += BODIES_PER_READ) {
    const chunk = heads.slice(start, start + BODIES_PER_READ);
    const bodies = await bodiesOf(db, chunk);
    found.push(...chunk.flatMap((head, i) => match(head, bodies[i] ?? '', words)));
  }
  return found;
}

async function bodiesOf(db: StoreDatabase, heads: readonly RecordHead[]): Promise<string[]> {
  const rows = await db.versions.bulkGet(heads.map(({ id, contentHash }) => [id, contentHash]));
  return rows.map((row) => searchable(row?.announcement.bodyText ?? ''));
}

function match(head: RecordHead, body: string, words: readonly string[]): FoundRecord[] {
  const top = searchable([head.title, head.docNumber, ...head.issuers].join('\n'));
  if (!words.every((word) => top.includes(word) || body.includes(word))) return [];
  const bodyHits = words.reduce((hits, word) => hits + body.split(word).length - 1, 0);
  return [{ ...head, bodyHits }];
}
