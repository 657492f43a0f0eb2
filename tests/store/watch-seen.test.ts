import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { seenBuckets } from '../../src/store/seen-bucket.ts';
import { testStore } from './test-store.ts';

const COLUMN = 'http://a.gov.cn/zcfg/';
const OTHER = 'http://b.gov.cn/';
const entry = (n: number) => ({ url: `http://a.gov.cn/${n}.html`, title: `第${n}号通知`, date: null });
const entries = (from: number, count: number) => Array.from({ length: count }, (_, at) => entry(from + at));

/** A store as schemas 4 to 8 left it. */
async function oldStore(name: string, items: readonly object[]): Promise<void> {
  const old = new Dexie(name);
  old.version(8).stores({
    heads: 'id, [live+sortKey], url, canonicalUrl',
    versions: '[id+contentHash], [device+lamport]',
    codings: 'id, targetId, [device+lamport]',
    meta: 'key',
    clips: 'id',
    batch: 'url, state, kind, order, endedAt, [state+origin+notBefore+order]',
    batchHosts: 'origin',
    imports: 'id, at',
    watches: 'url',
    watchItems: '[watchUrl+url], [watchUrl+isNew]',
    archives: '[id+contentHash]',
    archiveData: '[id+contentHash]',
    prints: '[id+contentHash]',
    files: 'sha256',
    suggestions: '[region+id]',
    batchParcels: '[origin+order+count]',
  });
  await old.open();
  const watch = {
    ...{ title: '政策法规', isPaused: false, isRemoved: false, lastCheckAt: 0, nextCheckAt: 0, failures: 0 },
    ...{ problem: null, detail: '', leaseUntil: 0 },
  };
  await old.table('watches').bulkPut([
    { ...watch, url: COLUMN, origin: 'http://a.gov.cn', addedAt: 1 },
    { ...watch, url: OTHER, origin: 'http://b.gov.cn', addedAt: 2 },
  ]);
  await old.table('watchItems').bulkPut(items);
  old.close();
}

async function tableNames(name: string): Promise<string[]> {
  const db = await new Dexie(name).open();
  const names = db.tables.map((table) => table.name).filter((table) => table.startsWith('watch'));
  db.close();
  return names.sort();
}

describe('what columns listed', () => {
  it('is taken over from the row an address that older versions kept', async () => {
    const item = (n: number, isNew: 0 | 1, watchUrl = COLUMN) => ({
      ...entry(n),
      ...{ watchUrl, isNew, foundAt: n },
    });
    await oldStore('seen-upgrade', [item(1, 0), item(2, 1), item(3, 1), item(1, 1, OTHER)]);
    const store = await testStore('seen-upgrade');
    const fresh = async () => (await store.watches()).map((watch) => watch.fresh);
    const found = (n: number, watchUrl = COLUMN) => ({ ...entry(n), watchUrl, foundAt: n });
    expect(await fresh()).toEqual([[found(3), found(2)], [found(1, OTHER)]]);
    expect(await store.countUnseen(COLUMN, entries(1, 4))).toBe(1);
    expect(await store.countUnseen(OTHER, entries(1, 4))).toBe(3);
    expect(await store.endCheck(COLUMN, entries(1, 3))).toBe(0);
    await store.markSeen(COLUMN, null);
    expect([await fresh(), await tableNames('seen-upgrade')]).toEqual([
      [[], [found(1, OTHER)]],
      ['watchFresh', 'watchSeen', 'watches'],
    ]);
  });

  it('is known again of a column of 100,000 links, and what joins them is new once', async () => {
    const store = await testStore();
    const fresh = async () => (await store.watches()).flatMap((watch) => watch.fresh.map(({ url }) => url));
    await store.addWatch({ url: COLUMN, title: '政策法规', entries: entries(0, 100_000) });
    expect(await store.countUnseen(COLUMN, entries(1, 100_000))).toBe(1);
    expect(await store.endCheck(COLUMN, entries(2, 100_000))).toBe(2);
    expect(await store.endCheck(COLUMN, entries(0, 100_002))).toBe(0);
    expect(await fresh()).toEqual([entry(100_000).url, entry(100_001).url]);
  });

  it('takes a column of any length 256 rows at most, of about the same size', () => {
    const urls = entries(0, 100_000).map(({ url }) => url);
    const rows = seenBuckets(COLUMN, urls);
    expect(rows.flatMap((row) => row.urls).sort()).toEqual(urls.sort());
    expect([rows.length, Math.max(...rows.map((row) => row.urls.length)) < 1_000]).toEqual([256, true]);
  });

  it('lies where the next version looks for it', () => {
    const urls = ['http://a.gov.cn/1.html', 'http://a.gov.cn/政策.html'];
    expect(urls.map((url) => seenBuckets(COLUMN, [url])[0]?.bucket)).toEqual([18, 192]);
  });
});
