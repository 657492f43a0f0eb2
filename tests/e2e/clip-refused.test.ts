import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserForTests } from './support/clip-bench.ts';
import { type FixtureBench, startFixtureBench } from './support/fixture-bench.ts';

const AT = 'http://example.gov.cn';
const HTML = 'text/html; charset=utf-8';
const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>';

describe.skipIf(!browserForTests())('a page that cannot be clipped says why', () => {
  let bench: FixtureBench;
  beforeAll(async () => {
    bench = await startFixtureBench();
    bench.serve(`${AT}/notice.pdf`, { body: PDF, contentType: 'application/pdf' });
    bench.serve(`${AT}/empty`, { body: '', contentType: HTML });
    bench.serve(`${AT}/notice.txt`, { body: '正文', contentType: 'text/plain; charset=utf-8' });
  });
  afterAll(() => bench?.close());

  it.each([
    {
      page: 'a page of the browser',
      url: 'chrome://version/',
      words: 'Not saved: this is a page of the browser itself.',
    },
    { page: 'a blank tab', url: 'about:blank', words: 'Not saved: this is a page of the browser itself.' },
    {
      page: 'an error page',
      url: 'http://127.0.0.1:49/',
      words: 'Not saved: this is a page of the browser itself.',
    },
    {
      page: 'a PDF that is broken',
      url: `${AT}/notice.pdf`,
      words: 'Not saved: this PDF could not be fetched or read. Clip the page that links to it.',
    },
    { page: 'a page without a word', url: `${AT}/empty`, words: 'Not saved: the page has no text yet.' },
    { page: 'a text file', url: `${AT}/notice.txt`, words: 'Not saved: this is a file, not a web page.' },
  ])('$page', async ({ url, words }) => {
    await bench.open(url);
    const shown = await bench.clip();
    expect([shown.badge, shown.words]).toEqual(['!', words]);
    expect([await bench.state.records(), await bench.state.countQueue()]).toEqual([[], 0]);
  });

  it('the panel’s button has no access to a page that the person gave none to', async () => {
    const other = 'http://other.gov.cn/ungranted';
    bench.serve(other, { body: '<h1>通知</h1><p>正文。</p>', contentType: HTML });
    await bench.open(other);
    await bench.tab.bringToFront();
    expect(await bench.state.ask('clip', {})).toMatchObject({
      kind: 'answer',
      response: { kind: 'not-clipped', reason: 'no-access' },
    });
    expect(await bench.state.records()).toEqual([]);
  });

  it('a message of a web page, or in another form, gets no answer', async () => {
    await expect(bench.state.ask('erase', {})).resolves.toBeUndefined();
    await bench.open('http://other.gov.cn/ungranted');
    expect(await bench.tab.evaluate(() => typeof globalThis.chrome?.runtime?.sendMessage)).toBe('undefined');
  });
});
