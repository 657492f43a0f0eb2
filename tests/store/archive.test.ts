import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { gunzip, packPage, sha256Of } from '../../src/store/pack-page.ts';
import { saveWithArchive } from '../../src/store/save-with-archive.ts';
import { storeDatabase } from '../../src/store/store-database.ts';
import { sampleRecord } from './sample-record.ts';
import { testStore } from './test-store.ts';

const HTML = '<!DOCTYPE html>\n<html><head><meta charset="gb2312"></head><body>京津冀协同</body></html>';
const KEY = ['record-1', 'hash-1'] as const;
const textOf = async (packed: Uint8Array<ArrayBuffer> | null) =>
  packed && new TextDecoder('utf-8', { ignoreBOM: true }).decode(await gunzip(packed));

describe('packPage', () => {
  it('the bytes are UTF-8 with one mark, and the hash is theirs', async () => {
    for (const html of [HTML, `\ufeff${HTML}`]) {
      const page = await packPage(html, 'tab');
      const bytes = await gunzip(page.gzip);
      expect([new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), page.sizeBytes]).toEqual([
        `\ufeff${HTML}`,
        bytes.length,
      ]);
      expect(page.sha256).toBe(await sha256Of(bytes));
    }
  });

  it('a SHA-256 is that of FIPS 180-4', async () => {
    const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await sha256Of(new TextEncoder().encode('abc'))).toBe(known);
  });
});

describe('archive', () => {
  it('a page is kept beside its record, and each version keeps its own', async () => {
    const store = await testStore();
    const [first, second] = await Promise.all([packPage(HTML, 'tab'), packPage(`${HTML} `, 'fetched')]);
    await store.saveRecord(sampleRecord(), first);
    await store.saveRecord(
      sampleRecord({ contentHash: 'hash-2', capturedAt: '2026-02-01T00:00:00.000Z' }),
      second,
    );
    expect(await store.archivesOf('record-1')).toEqual([
      {
        id: 'record-1',
        contentHash: 'hash-1',
        sha256: first.sha256,
        sizeBytes: first.sizeBytes,
        storedBytes: first.gzip.length,
        origin: 'tab',
        archivedAt: '2026-01-01T00:00:00.000Z',
      },
      expect.objectContaining({ contentHash: 'hash-2', sha256: second.sha256, origin: 'fetched' }),
    ]);
    expect(await textOf(await store.readArchive(...KEY))).toBe(`\ufeff${HTML}`);
  });

  it('the same text clipped again keeps the later page', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord(), await packPage(HTML, 'tab'));
    await store.saveRecord(sampleRecord(), await packPage(`${HTML}<!-- later -->`, 'tab'));
    expect(await textOf(await store.readArchive(...KEY))).toMatch(/later/);
    expect(await store.archivesOf('record-1')).toHaveLength(1);
  });

  it('an archived page is never among what is sent', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord(), await packPage(HTML, 'tab'));
    const { versions } = await store.changesSince(0, 10);
    expect(versions.map((version) => Object.keys(version))).toEqual([
      ['announcement', 'attachments', 'provenance', 'lamport', 'device', 'deleted', 'isCurrent'],
    ]);
  });

  it('pages that are dropped can be taken back whole', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord(), await packPage(HTML, 'tab'));
    const before = await store.archiveUse();
    const dropped = await store.dropArchives(['record-1', 'nothing']);
    expect([await store.archiveUse(), await store.readArchive(...KEY)]).toEqual([
      { pages: 0, storedBytes: 0, ofDeleted: { pages: 0, storedBytes: 0 }, noRoomAt: null },
      null,
    ]);
    await store.restoreArchives(dropped);
    expect([await store.archiveUse(), await textOf(await store.readArchive(...KEY))]).toEqual([
      before,
      `\ufeff${HTML}`,
    ]);
  });

  it('room of deleted records is counted apart and can be freed apart', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord(), await packPage(HTML, 'tab'));
    await store.saveRecord(sampleRecord({ id: 'record-2' }), await packPage(HTML, 'tab'));
    await store.deleteRecords(['record-1']);
    expect(await store.archiveUse()).toMatchObject({ pages: 2, ofDeleted: { pages: 1 } });
    await store.clearArchives('of-deleted');
    expect(await store.archiveUse()).toMatchObject({ pages: 1, ofDeleted: { pages: 0 } });
    expect(await store.readArchive(...KEY)).toBeNull();
    await store.clearArchives('all');
    expect((await store.archiveUse()).pages).toBe(0);
    expect(await store.readArchive('record-2', 'hash-1')).toBeNull();
  });

  it('where there is no room for the page the record is saved all the same, and it is said', async () => {
    const db = storeDatabase('full');
    await db.open();
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    db.archiveData.hook('creating', refuse);
    const saved = await saveWithArchive(db, sampleRecord(), await packPage(HTML, 'tab'), { device: 'd' });
    expect([saved, await db.versions.count(), await db.archives.count()]).toEqual([
      { id: 'record-1', isNew: true, isChanged: false, archiveProblem: 'no-room' },
      1,
      0,
    ]);
    expect(await db.meta.get('archiveNoRoomAt')).toEqual({
      key: 'archiveNoRoomAt',
      value: '2026-01-01T00:00:00.000Z',
    });
    db.close();
  });
});
