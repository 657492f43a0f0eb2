import { describe, expect, it } from 'vitest';
import { createWatchRunner } from '../../../extension/background/watch-runner.ts';
import { parsePage } from '../../../extension/parse-page.ts';
import { documentOf } from '../../../src/node/read-document.ts';
import { testStore } from '../../store/test-store.ts';
import { restingClock } from './resting-clock.ts';

const SITE = 'http://www.column.cn';
const title = (n: number) => `关于公布第${n}批协同发展示范园区名单的通知`;
const listing = (numbers: readonly number[], next = '') =>
  `<html><body><ul>${numbers
    .map((n) => `<li><a href="/${n}.html">${title(n)}</a><span>2024-05-01</span></li>`)
    .join('')}</ul>${next && `<a href="${next}">下一页</a>`}</body></html>`;
const entry = (n: number) => ({ url: `${SITE}/${n}.html`, title: title(n), date: null });
const unasked = async () => ({ kind: 'threw', detail: 'no file was expected' }) as const;

/** A watched column that listed 1 and 2 when it was added, due now; pages by path, a number for a status. */
async function bench(pages: Readonly<Record<string, string | number>>) {
  const clock = restingClock();
  const start = clock.now;
  const store = await testStore(undefined, clock);
  await store.addWatch({ url: `${SITE}/`, title: '政策法规', entries: [entry(1), entry(2)] });
  await store.changeWatch(`${SITE}/`, { nextCheckAt: 0 });
  const asked: { path: string; at: number }[] = [];
  const fetch = async (input: string | URL | Request): Promise<Response> => {
    const path = String(input).slice(SITE.length);
    asked.push({ path, at: clock.now - start });
    const body = path === '/robots.txt' ? '' : (pages[path] ?? 404);
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return typeof body === 'number'
      ? new Response('', { status: body, headers })
      : new Response(body, { headers });
  };
  const reports: unknown[] = [];
  const runner = createWatchRunner({
    store: async () => store,
    fetch,
    isOnline: () => true,
    now: () => clock.now,
    sleep: clock.sleep,
    paceMs: 500,
    mayReach: async () => true,
    parser: {
      readFile: unasked,
      readDocument: unasked,
      readPage: unasked,
      parse: async (request) => parsePage(request, documentOf),
      close: async () => undefined,
    },
    pack: () => Promise.reject(new Error('nothing is archived')),
    maxFileBytes: async () => 0,
    report: (error) => reports.push(error),
  });
  await runner.run();
  const [watch] = await store.watches();
  return {
    reports,
    asked: asked.map(({ path }) => path),
    gaps: asked.slice(1).map(({ at }, i) => at - (asked[i]?.at ?? 0)),
    fresh: watch?.fresh.map(({ url }) => Number(/(\d+)\.html/.exec(url)?.[1])).sort((a, b) => a - b),
    trouble: watch && [watch.problem, watch.detail],
  };
}

describe('createWatchRunner', () => {
  it('reads one page where the column is known from somewhere on it', async () => {
    const found = await bench({ '/': listing([4, 3, 2, 1], '/p2.html'), '/p2.html': listing([0]) });
    expect(found).toMatchObject({
      asked: ['/robots.txt', '/'],
      fresh: [3, 4],
      trouble: [null, ''],
      reports: [],
    });
  });

  it('goes on while everything on a page is new, no faster than the site may be asked', async () => {
    const found = await bench({
      '/': listing([8, 7], '/p2.html'),
      '/p2.html': listing([6, 5], '/p3.html'),
      '/p3.html': listing([4, 3, 2], '/p4.html'),
      '/p4.html': listing([1]),
    });
    expect(found).toMatchObject({
      asked: ['/robots.txt', '/', '/p2.html', '/p3.html'],
      fresh: [3, 4, 5, 6, 7, 8],
      reports: [],
    });
    expect(found.gaps.filter((gap) => gap < 500)).toEqual([]);
  });

  it('reads five pages at most', async () => {
    const pages = Array.from({ length: 9 }, (_, i) => [
      i === 0 ? '/' : `/p${i + 1}.html`,
      listing([100 - i], `/p${i + 2}.html`),
    ]);
    expect(await bench(Object.fromEntries(pages))).toMatchObject({
      asked: ['/robots.txt', '/', '/p2.html', '/p3.html', '/p4.html', '/p5.html'],
      fresh: [96, 97, 98, 99, 100],
    });
  });

  it.each([
    { rule: 'the next page is not there', second: 404 },
    { rule: 'the next page lists nothing', second: '<html><body></body></html>' },
    { rule: 'the site refuses it', second: 403 },
    { rule: 'the site gives the first page again', second: listing([8, 7], '/p3.html') },
  ])('ends with what it has where $rule', async ({ second }) => {
    expect(await bench({ '/': listing([8, 7], '/p2.html'), '/p2.html': second })).toMatchObject({
      asked: ['/robots.txt', '/', '/p2.html'],
      fresh: [7, 8],
      trouble: [null, ''],
    });
  });

  it('keeps nothing where a further page failed for now, so that the next check misses none', async () => {
    expect(await bench({ '/': listing([8, 7], '/p2.html'), '/p2.html': 502 })).toMatchObject({
      fresh: [],
      trouble: ['server-error', `${SITE}/p2.html 502`],
    });
  });

  it('never leaves the site', async () => {
    const page = listing([8, 7], 'https://www.column.cn/p2.html');
    expect((await bench({ '/': page })).asked).toEqual(['/robots.txt', '/']);
  });
});
