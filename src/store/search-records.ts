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

/** In the order of the heads given. The texts are read in the order in which they lie: one request a part, not one a text. */
async function matches(
  db: StoreDatabase,
  heads: readonly RecordHead[],
  words: readonly string[],
): Promise<FoundRecord[]> {
  const lying = heads.toSorted(byKey);
  const hits = new Map<string, number>();
  for (let start = 0; start < lying.length; start += BODIES_PER_READ) {
    const part = lying.slice(start, start + BODIES_PER_READ);
    const bodies = await bodiesOf(db, part);
    for (const head of part) {
      const found = bodyHits(head, bodies.get(String(keyOf(head))) ?? '', words);
      if (found !== null) hits.set(head.id, found);
    }
  }
  return heads.flatMap((head) => {
    const found = hits.get(head.id);
    return found === undefined ? [] : [{ ...head, bodyHits: found }];
  });
}

/** As the database orders them: by code units. An id has one current version. */
function byKey(a: RecordHead, b: RecordHead): number {
  return a.id < b.id ? -1 : 1;
}

function keyOf({ id, contentHash }: RecordHead): [string, string] {
  return [id, contentHash];
}

/** Texts by key; earlier versions that lie between them come along. */
async function bodiesOf(
  db: StoreDatabase,
  heads: readonly RecordHead[],
): Promise<ReadonlyMap<string, string>> {
  const [first, last] = [heads[0], heads.at(-1)];
  if (!first || !last) return new Map();
  const rows = await db.versions
    .where('[id+contentHash]')
    .between(keyOf(first), keyOf(last), true, true)
    .toArray();
  return new Map(
    rows.map(({ id, contentHash, announcement }) => [
      String([id, contentHash]),
      searchable(announcement.bodyText),
    ]),
  );
}

/** Places in the text; null where some word is nowhere. */
function bodyHits(head: RecordHead, body: string, words: readonly string[]): number | null {
  const top = searchable([head.title, head.docNumber, ...head.issuers].join('\n'));
  if (!words.every((word) => top.includes(word) || body.includes(word))) return null;
  return words.reduce((hits, word) => hits + body.split(word).length - 1, 0);
}
