import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserForTests } from './support/clip-bench.ts';
import { type FixtureBench, startFixtureBench } from './support/fixture-bench.ts';

const SAMPLE = 'sunnow--innovation-reform-reply-2016';
const GB18030 = 'hebeicom--tax-sharing-2015';
const FIELDS = ['title', 'docNumber', 'indexNumber', 'issuers', 'dateWritten', 'datePublished'] as const;

describe.skipIf(!browserForTests())('clip by the toolbar button', () => {
  let bench: FixtureBench;
  beforeAll(async () => {
    bench = await startFixtureBench();
  });
  afterAll(() => bench?.close());

  it('a page is in the database with its fields when the button says so', async () => {
    const page = bench.page(SAMPLE);
    await bench.open(page.url);
    const { badge, words } = await bench.clip();
    const [record, ...others] = await bench.state.records();
    const expected = await bench.expectedRecord(SAMPLE);
    expect([badge, words, others.length]).toEqual(['✓', `Saved: ${expected['title']}`, 0]);
    expect(record?.url).toBe(page.url);
    for (const field of FIELDS) expect([field, record?.[field]]).toEqual([field, expected[field]]);
    expect(record?.bodyText).toContain(expected['bodyStartsWith']);
    const device = await bench.state.ask('syncState', {});
    expect(device).toMatchObject({ response: { device: record?.capturedBy, waiting: 1, pairing: null } });
  });

  it('the panel is open beside the page after the same press', async () => {
    await expect.poll(bench.state.openContexts, { timeout: 5_000 }).toContain('SIDE_PANEL');
  });

  it('clipped again it is the same record, captured later', async () => {
    const [before] = await bench.state.records();
    expect((await bench.clip()).words).toMatch(/^Saved again, unchanged: /);
    const [after] = await bench.state.records();
    expect({ ...after, capturedAt: '' }).toEqual({ ...before, capturedAt: '' });
    expect(Date.parse(after?.capturedAt ?? '')).toBeGreaterThan(Date.parse(before?.capturedAt ?? ''));
    expect(await bench.state.countVersions()).toBe(1);
  });

  it('two presses at once are one clip', async () => {
    const { running, tab, state } = bench;
    await state.forgetButton();
    await Promise.all([running.clickToolbar(tab), running.clickToolbar(tab)]);
    await state.buttonShown(5_000);
    expect([(await state.records()).length, await state.countVersions(), await state.countQueue()]).toEqual([
      1, 1, 0,
    ]);
  });

  it('a changed page becomes a new version of the same record', async () => {
    const page = bench.page(SAMPLE);
    const html = (await readFile(page.file, 'utf8')).replaceAll('方案的批复', '方案的答复');
    bench.serve(page.url, { body: html, contentType: 'text/html; charset=utf-8' });
    await bench.open(page.url);
    expect((await bench.clip()).words).toMatch(/^Saved as a new version: .*方案的答复$/);
    const records = await bench.state.records();
    expect([records.length, await bench.state.countVersions()]).toEqual([1, 2]);
    expect(records[0]?.title).toMatch(/方案的答复$/);
  });

  it('a page that is in the corpus says so when it is opened again', async () => {
    await bench.state.forgetButton();
    await bench.tab.reload();
    expect((await bench.state.buttonShown(3_000, '')).words).toMatch(/^In your corpus: .*方案的答复$/);
  });

  it('a page in GB18030 is read as the browser shows it', async () => {
    const { url, charset } = bench.page(GB18030);
    await bench.open(url);
    await bench.clip();
    const record = (await bench.state.records()).find((one) => one.url === url);
    const { title, bodyStartsWith } = await bench.expectedRecord(GB18030);
    expect([charset, record?.title]).toEqual(['gb18030', title]);
    expect(record?.bodyText).toContain(bodyStartsWith);
  });

  it('a text on three pages is one record, and says which page could not be had', async () => {
    const address = (name: string) => `https://www.example.gov.cn/plan/${name}`;
    const pager = '<p><a href="t1.html">1</a> <a href="t1_1.html">2</a> <a href="t1_2.html">3</a></p>';
    for (const [name, text] of [
      ['t1.html', '一、建设协作园区，明确分工。'],
      ['t1_1.html', '二、健全共享机制，加强衔接。'],
    ] as const) {
      const body = `<html><head><title>示例规划</title></head><body><h1>示例规划</h1><p>${text}</p>${pager}</body></html>`;
      bench.serve(address(name), { body, contentType: 'text/html; charset=utf-8' });
    }
    await bench.open(address('t1.html'));
    await bench.clip();
    const record = (await bench.state.records()).find(({ url }) => url === address('t1.html'));
    expect(record?.bodyText).toBe('一、建设协作园区，明确分工。\n二、健全共享机制，加强衔接。\n');
    expect(record?.coverage).toBeLessThanOrEqual(2 / 3);
    const versions = await bench.state.table('versions');
    const gaps = (versions as { id: string; provenance: { value: string; evidence: string }[] }[])
      .filter(({ id }) => id === record?.id)
      .flatMap(({ provenance }) => provenance.filter(({ evidence }) => evidence.startsWith('missing: ')))
      .map(({ value, evidence }) => [value, evidence]);
    expect(gaps).toEqual([['2 of 3 pages', `missing: ${address('t1_2.html')} (not-found)`]]);
  });
});
