import { describe, expect, it } from 'vitest';
import { pagesReading } from '../../src/capture/pages/pages-read.ts';
import { sampleRecord } from './sample-record.ts';
import { testStore } from './test-store.ts';

async function threeRecords() {
  const store = await testStore();
  await store.saveRecord(sampleRecord({ id: 'old', dateWritten: '1998-05-01', title: '旧' }));
  await store.saveRecord(
    sampleRecord({ id: 'new', dateWritten: '2024-05-01', title: '新 ＡＢＣ', bodyText: '天津、天津、唐山' }),
  );
  await store.saveRecord(sampleRecord({ id: 'year', dateWritten: '2014', title: '中', docNumber: null }));
  return store;
}

describe('searchRecords', () => {
  it.each([
    { rule: 'no word gives all, latest date first', text: '', ids: ['new', 'year', 'old'] },
    { rule: 'width and case of letters do not matter', text: 'abc', ids: ['new'] },
    { rule: 'kinds of brackets do not matter', text: '[2014]1号', ids: ['new', 'old'] },
    { rule: 'every word must be there, wherever', text: '天津 新', ids: ['new'] },
    { rule: 'a word of the issuer counts', text: '示例市', ids: ['new', 'year', 'old'] },
    { rule: 'a word that is nowhere gives none', text: '天津 石家庄', ids: [] },
  ])('$rule', async ({ text, ids }) => {
    const store = await threeRecords();
    const { total, rows } = await store.searchRecords({ text });
    expect({ total, ids: rows.map(({ id }) => id) }).toEqual({ total: ids.length, ids });
  });

  it('the text of a version that is not current does not count', async () => {
    const store = await threeRecords();
    for (const [contentHash, bodyText] of [
      ['hash-0', '保定'],
      ['hash-2', '廊坊'],
    ] as const) {
      await store.saveRecord(sampleRecord({ id: 'new', contentHash, dateWritten: '2024-05-01', bodyText }));
    }
    const found = async (text: string) => (await store.searchRecords({ text })).rows.map(({ id }) => id);
    expect([await found('保定'), await found('唐山'), await found('廊坊')]).toEqual([[], [], ['new']]);
  });

  it('hits are counted in the text', async () => {
    const store = await threeRecords();
    const { rows } = await store.searchRecords({ text: '天津 新' });
    expect(rows.map(({ bodyHits }) => bodyHits)).toEqual([2]);
  });

  it.each([{ text: '' }, { text: '示例' }])(
    'pages of "$text" cut the list, the total stays',
    async ({ text }) => {
      const store = await threeRecords();
      const { total, rows } = await store.searchRecords({ text, offset: 1, limit: 1 });
      expect({ total, ids: rows.map(({ id }) => id) }).toEqual({ total: 3, ids: ['year'] });
    },
  );

  it('a record is found by its address with any fragment, and by the address that its page names', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord({ canonicalUrl: 'https://example.gov.cn/canonical.html' }));
    const ids = await Promise.all(
      ['a.html', 'a.html#top', 'canonical.html', 'b.html'].map(
        async (path) =>
          (await store.findByAddress(`https://example.gov.cn/${path}`))?.announcement.id ?? null,
      ),
    );
    expect(ids).toEqual(['record-1', 'record-1', 'record-1', null]);
  });

  it('a record is found by the address of any page that its text was read from', async () => {
    const store = await testStore();
    const { provenance, ...record } = sampleRecord();
    const pages = ['a.html', 'a_2.html'].map((path) => `https://example.gov.cn/${path}`);
    const base = {
      announcementId: 'record-1',
      contentHash: 'hash-1',
      reader: 'text',
      confidence: 1,
      chosen: true,
    };
    const read = { ...base, ...pagesReading(pages) };
    await store.saveRecord({ ...record, provenance: [...provenance, read] });
    const ids = await Promise.all(
      ['a_2.html#part', 'a_3.html', 'b_2.html'].map(
        async (path) =>
          (await store.findByAddress(`https://example.gov.cn/${path}`))?.announcement.id ?? null,
      ),
    );
    expect(ids).toEqual(['record-1', null, null]);
  });
});
