import { describe, expect, it } from 'vitest';
import type { AnnouncementRecord, Attachment } from '../../src/model/announcement.ts';
import type { Store } from '../../src/store/store.ts';
import { sampleRecord } from './sample-record.ts';
import { testStore } from './test-store.ts';

const TERMS = { leaseMs: 10_000, paceMs: 0 };
const HREF = 'http://a.gov.cn/1.pdf';

function offering(url: string, bodyText = '正文。\n'): AnnouncementRecord {
  const record = sampleRecord({ id: url, contentHash: bodyText, url, bodyText });
  const { id: announcementId, contentHash } = record.announcement;
  const attachment: Attachment = {
    announcementId,
    contentHash,
    title: '附件',
    href: HREF,
    mediaType: 'application/pdf',
    sizeBytes: null,
    textState: 'not-fetched',
    text: null,
  };
  return { ...record, attachments: [attachment] };
}

async function attachmentOf(store: Store, id: string): Promise<Attachment | undefined> {
  return (await store.getRecord(id))?.attachments[0];
}

async function saved(store: Store, url: string, bodyText?: string) {
  const record = offering(url, bodyText);
  const { id } = await store.saveRecord(record);
  const request = { announcementId: id, href: HREF, title: '附件', mediaType: 'application/pdf' };
  return { id, request };
}

describe('annex queue', () => {
  it('a file that two records want is fetched once and read into both, and both are sent again', async () => {
    const store = await testStore();
    const [one, two] = [await saved(store, 'http://a.gov.cn/1'), await saved(store, 'http://a.gov.cn/2')];
    await store.markSynced('jupyter', (await store.changesSince(0, 100)).through);
    expect(await store.addAnnexes('annex', [one.request])).toBe(1);
    expect(await store.addAnnexes('annex', [two.request])).toBe(0);
    await store.takeTurn(TERMS);
    expect(await store.saveAnnex(HREF, { textState: 'text', text: '文字\n', sha256: 'ab' })).toBe(true);
    for (const { id } of [one, two]) {
      expect(await attachmentOf(store, id)).toMatchObject({
        textState: 'text',
        text: '文字\n',
        sha256: 'ab',
      });
    }
    expect(await store.countWaiting('jupyter')).toBe(2);
  });

  it('a file that fails marks its record with the reason, and is taken up again when asked', async () => {
    const store = await testStore();
    const { id, request } = await saved(store, 'http://a.gov.cn/1');
    await store.addAnnexes('annex', [request]);
    await store.takeTurn(TERMS);
    await store.failItem(HREF, 'not-found', '404');
    expect(await attachmentOf(store, id)).toMatchObject({ textState: 'failed', problem: 'not-found' });
    expect(await store.addAnnexes('annex', [request])).toBe(1);
  });

  it('a file that was cancelled is not saved when it comes', async () => {
    const store = await testStore();
    const { id, request } = await saved(store, 'http://a.gov.cn/1');
    await store.addAnnexes('annex', [request]);
    await store.takeTurn(TERMS);
    await store.cancelItem(HREF);
    expect(await store.saveAnnex(HREF, { textState: 'text', text: '文字\n' })).toBe(false);
    expect(await attachmentOf(store, id)).toMatchObject({ textState: 'not-fetched', text: null });
  });

  it('OCR that finds nothing leaves the scan as it was', async () => {
    const store = await testStore();
    const { id, request } = await saved(store, 'http://a.gov.cn/1');
    await store.addAnnexes('ocr', [{ ...request, sha256: 'ab' }]);
    await store.takeTurn(TERMS);
    await store.failItem(`ocr:${HREF}`, 'no-text', '');
    expect(await attachmentOf(store, id)).toMatchObject({ textState: 'not-fetched' });
  });

  it('a page of a batch that wants its files queues them when it is saved', async () => {
    const store = await testStore();
    const url = 'http://a.gov.cn/1';
    await store.addToBatch([{ url, title: '通知' }], null, true);
    await store.takeTurn(TERMS);
    await store.saveBatchRecord(url, offering(url));
    expect((await store.annexItems()).map((item) => [item.url, item.kind, item.state])).toEqual([
      [HREF, 'annex', 'waiting'],
    ]);
  });

  it.each([
    ['the same text', '正文。\n'],
    ['another text', '另一段正文。\n'],
  ])('clipped again with %s, a record keeps what was fetched', async (_rule, bodyText) => {
    const store = await testStore();
    const { id, request } = await saved(store, 'http://a.gov.cn/1');
    await store.addAnnexes('annex', [request]);
    await store.takeTurn(TERMS);
    await store.saveAnnex(HREF, { textState: 'text', text: '文字\n' });
    const { announcement } = offering('http://a.gov.cn/1', bodyText);
    await store.saveRecord(offering('http://a.gov.cn/1', bodyText));
    expect(await attachmentOf(store, id)).toMatchObject({
      contentHash: announcement.contentHash,
      textState: 'text',
      text: '文字\n',
    });
  });

  it('bytes come back as they were, packed or not', async () => {
    const store = await testStore();
    const packable = new Uint8Array(5_000).fill(65);
    await store.putFile({ sha256: 'a', bytes: packable, contentType: 'text/plain' });
    await store.putFile({ sha256: 'b', bytes: Uint8Array.from([1, 2, 3]), contentType: null });
    const files = [await store.getFile('a'), await store.getFile('b'), await store.getFile('c')];
    expect(files).toEqual([
      { sha256: 'a', bytes: packable, contentType: 'text/plain', ocrPages: [] },
      { sha256: 'b', bytes: Uint8Array.from([1, 2, 3]), contentType: null, ocrPages: [] },
      null,
    ]);
  });
});
