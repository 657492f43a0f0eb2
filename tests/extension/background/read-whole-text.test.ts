import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readWholeText } from '../../../extension/background/read-whole-text.ts';
import { parsePage } from '../../../extension/parse-page.ts';
import { readPage } from '../../../extension/read-page.ts';
import { pageGapOf } from '../../../src/capture/pages/page-gap.ts';
import { documentOf } from '../../../src/node/read-document.ts';
import { packPage } from '../../../src/store/pack-page.ts';
import { testStore } from '../../store/test-store.ts';
import { restingClock } from './resting-clock.ts';

const SITE = 'https://a.cn';
const pager = '<p><a href="/t1.html">1</a> <a href="/t1_1.html">2</a> <a href="/t1_2.html">3</a></p>';
const part = (text: string) =>
  `<html><head><title>示例规划</title></head><body><h1>示例规划</h1><p>${text}</p>${pager}</body></html>`;
const FIRST = '一、建设协作园区，明确分工。';
const SECOND = '二、健全共享机制，加强衔接。';
const THIRD = '三、加强组织领导，落实责任。';
const PARTS = { '/t1_1.html': part(SECOND), '/t1_2.html': part(THIRD) };
const unasked = async () => ({ kind: 'threw', detail: 'no file was expected' }) as const;

type Answers = Readonly<Record<string, string | (() => Response)>>;

/** A clip of the first page, in a web that answers so. */
async function clip(answers: Answers) {
  const clock = restingClock();
  const start = clock.now;
  const store = await testStore(undefined, clock);
  const asked: { path: string; at: number }[] = [];
  const reports: unknown[] = [];
  const fetch = async (input: string | URL | Request): Promise<Response> => {
    const path = new URL(String(input)).pathname;
    asked.push({ path, at: clock.now - start });
    const answer = answers[path];
    if (typeof answer === 'function') return answer();
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return answer === undefined ? new Response('no', { status: 404 }) : new Response(answer, { headers });
  };
  const document = documentOf(part(FIRST));
  // Node's document names no type, as a browser's does.
  Object.defineProperty(document, 'contentType', { value: 'text/html' });
  Object.defineProperty(document, 'getSelection', { value: () => null });
  const reading = await clock.hold(readPage(document, `${SITE}/t1.html`, new Date(0)));
  if (reading.kind !== 'read') throw new Error(`not read: ${reading.reason} ${reading.detail}`);
  const read = () =>
    readWholeText(store, reading, {
      fetch,
      now: () => clock.now,
      sleep: clock.sleep,
      paceMs: 500,
      mayReach: async () => false,
      parser: {
        parse: async (request) => parsePage(request, documentOf),
        readFile: unasked,
        readDocument: unasked,
        readPage: unasked,
        close: async () => undefined,
      },
      pack: (text) => packPage(text, 'fetched'),
      maxFileBytes: async () => 30_000_000,
      report: (error) => reports.push(error),
    });
  return { store, clock, start, asked, reports, read };
}

const told = ({ announcement, provenance }: Awaited<ReturnType<typeof readWholeText>>) => ({
  body: announcement.bodyText.trimEnd().split('\n'),
  missing: (pageGapOf(provenance)?.missing ?? []).map(({ url, why }) => [url.slice(SITE.length), why]),
});

beforeEach(() => vi.stubGlobal('chrome', { runtime: { getPlatformInfo: async () => ({}) } }));
afterEach(() => vi.unstubAllGlobals());

describe('readWholeText', () => {
  it('reads the further pages of a clipped text, two requests a second, robots.txt first', async () => {
    const { asked, reports, read } = await clip(PARTS);
    expect(told(await read())).toEqual({ body: [FIRST, SECOND, THIRD], missing: [] });
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/t1_1.html', '/t1_2.html']);
    const gaps = asked.slice(1).map(({ at }, i) => at - (asked[i]?.at ?? 0));
    expect([gaps.filter((gap) => gap < 500), reports]).toEqual([[], []]);
  });

  it('a page that robots.txt forbids is not asked for, and told with that reason', async () => {
    const { asked, read } = await clip({ ...PARTS, '/robots.txt': 'User-agent: *\nDisallow: /t1_1' });
    expect(told(await read())).toEqual({ body: [FIRST, THIRD], missing: [['/t1_1.html', 'robots']] });
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/t1_2.html']);
  });

  it('a site that asks to be left alone is, by the queue too, and its pages are told as missing', async () => {
    const busy = () => new Response('', { status: 429, headers: { 'retry-after': '60' } });
    const { asked, read, store, clock } = await clip({ ...PARTS, '/t1_1.html': busy });
    expect(told(await read())).toEqual({
      body: [FIRST],
      missing: [
        ['/t1_1.html', 'busy'],
        ['/t1_2.html', 'timeout'],
      ],
    });
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/t1_1.html']);
    const turn = await store.takeHost(SITE, { leaseMs: 15_000, paceMs: 500 });
    expect(turn.kind === 'wait' && turn.until - clock.now).toBeGreaterThan(50_000);
  });

  it('a site that is in other hands longer than a clip may wait is not asked', async () => {
    const { asked, read, store, clock } = await clip(PARTS);
    await store.noteHost(SITE, { heldUntil: clock.now + 60_000 });
    expect(told(await read())).toEqual({
      body: [FIRST],
      missing: [
        ['/t1_1.html', 'timeout'],
        ['/t1_2.html', 'timeout'],
      ],
    });
    expect(asked).toEqual([]);
  });
});
