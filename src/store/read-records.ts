import { firstPages } from '../capture/pages/page-address.ts';
import { pagesReadOf } from '../capture/pages/pages-read.ts';
import type { Announcement, AnnouncementRecord } from '../model/announcement.ts';
import type { RecordHead, StoreDatabase, VersionRow } from './store-database.ts';

/** One version of a record with its logical time and origin. */
export type StoredVersion = AnnouncementRecord & {
  readonly lamport: number;
  readonly device: string;
  readonly deleted: boolean;
  readonly isCurrent: boolean;
};

/** The current version, and how many versions the store keeps of it. */
export type StoredRecord = StoredVersion & { readonly versionNumber: number; readonly head: RecordHead };

/** The current version of a record; null when there is none or it was deleted. */
export async function getRecord(db: StoreDatabase, id: string): Promise<StoredRecord | null> {
  const head = await db.heads.get(id);
  if (!head || head.live === 0) return null;
  const row = await db.versions.get([id, head.contentHash]);
  if (!row) return null;
  return { ...toStoredVersion(row, head), versionNumber: await versionsById(db, id).count(), head };
}

/** The current record that was captured from an address, or whose page names it as its own; the fragment does not count. */
export async function findByAddress(db: StoreDatabase, url: string): Promise<StoredRecord | null> {
  const forms = addressForms(url);
  const heads = await db.heads.where('url').anyOf(forms).or('canonicalUrl').anyOf(forms).toArray();
  const newest = heads.filter(({ live }) => live === 1).toSorted((a, b) => b.lamport - a.lamport)[0];
  return newest ? getRecord(db, newest.id) : findByFurtherPage(db, forms.at(-1) ?? url);
}

/** The record whose text was read from that page too, though it stands under the address of its first. */
async function findByFurtherPage(db: StoreDatabase, url: string): Promise<StoredRecord | null> {
  const [, ...others] = URL.canParse(url) ? firstPages(url) : [];
  const heads = await db.heads.where('url').anyOf(others).toArray();
  for (const { id } of heads.filter(({ live }) => live === 1)) {
    const record = await getRecord(db, id);
    if (record && pagesReadOf(record.provenance).includes(url)) return record;
  }
  return null;
}

/** The current text of each record as captured, in the order asked; records that are gone are left out. */
export async function currentAnnouncements(
  db: StoreDatabase,
  ids: readonly string[],
): Promise<Announcement[]> {
  const heads = await db.heads.bulkGet([...ids]);
  const keys = heads.flatMap((head): [string, string][] =>
    head?.live === 1 ? [[head.id, head.contentHash]] : [],
  );
  const rows = await db.versions.bulkGet(keys);
  return rows.flatMap((row) => (row ? [row.announcement] : []));
}

/** Looking up so many one by one takes longer than reading all addresses of the store. */
const MANY_ADDRESSES = 1_000;

/** Which of the addresses have a record of their own; a list may name a hundred thousand. */
export async function savedAddresses(db: StoreDatabase, all: readonly string[]): Promise<Set<string>> {
  const urls = all.length > MANY_ADDRESSES ? await amongStored(db, all) : all;
  const heads = await db.heads.where('url').anyOf(urls).or('canonicalUrl').anyOf(urls).toArray();
  const known = new Set(
    heads.filter(({ live }) => live === 1).flatMap(({ url, canonicalUrl }) => [url, canonicalUrl]),
  );
  return new Set(urls.filter((url) => known.has(url)));
}

/** Those that some record has, deleted ones included. */
async function amongStored(db: StoreDatabase, urls: readonly string[]): Promise<string[]> {
  const [own, canonical] = await Promise.all(
    ['url', 'canonicalUrl'].map((index) => db.heads.orderBy(index).uniqueKeys()),
  );
  const stored = new Set<unknown>([...(own ?? []), ...(canonical ?? [])]);
  return urls.filter((url) => stored.has(url));
}

/** Every version of a record, deleted or not, first written first. */
export async function versionsOf(db: StoreDatabase, id: string): Promise<StoredVersion[]> {
  const head = await db.heads.get(id);
  const rows = await versionsById(db, id).toArray();
  return rows.toSorted((a, b) => a.lamport - b.lamport).map((row) => toStoredVersion(row, head));
}

/** The table's row as the rest of the program knows it. */
export function toStoredVersion(row: VersionRow, head: RecordHead | undefined): StoredVersion {
  const { announcement, attachments, provenance, lamport, device, deleted } = row;
  const isCurrent = head?.contentHash === row.contentHash;
  return { announcement, attachments, provenance, lamport, device, deleted, isCurrent };
}

/** All versions of one record, as a query. */
export function versionsById(db: StoreDatabase, id: string) {
  return db.versions.where('[id+contentHash]').between([id, ''], [id, '\uffff']);
}

function addressForms(url: string): string[] {
  const [withoutFragment = url] = url.split('#');
  return [...new Set([url, withoutFragment])];
}
