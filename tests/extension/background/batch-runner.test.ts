import { describe, expect, it } from 'vitest';
import { createBatchRunner } from '../../../extension/background/batch-runner.ts';
import { parsePage } from '../../../extension/parse-page.ts';
import { documentOf } from '../../../src/node/read-document.ts';
import { packPage } from '../../../src/store/pack-page.ts';
import { batchItems, testStore } from '../../store/test-store.ts';
import { restingClock } from './resting-clock.ts';

const page = (title: string) =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>为推动产业有序转移，各有关单位要加强协作，明确分工，按时完成任务。</p></body></html>`;
const html = (body: string, init: ResponseInit = {}) =>
  new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' }, ...init });

type Answer = (times: number) => Response | Error;
const unasked = async () => ({ kind: 'threw', detail: 'no file was expected' }) as const;
const noFiles = { readFile: unasked, readDocument: unasked, readPage: unasked };

/** A web of a few addresses; everything else is 404. Times are of the resting clock. */
async function bench(answers: Readonly<Record<string, Answer>>, denied: readonly string[] = []) {
  const clock = restingClock();
  const start = clock.now;
  const store = await testStore(undefined, clock);
  const asked: { path: string; at: number; open: number }[] = [];
  const times = new Map<string, number>();
  let open = 0;
  const fetch = async (input: string | URL | Request): Promise<Response> => {
    const url = String(input);
    open += 1;
    asked.push({ path: url.slice('http://'.length), at: clock.now - start, open });
    await new Promise((resolve) => setTimeout(resolve, 2));
    open -= 1;
    const count = (times.get(url) ?? 0) + 1;
    times.set(url, count);
    const answer = answers[url.slice('http://'.length)]?.(count) ?? html('no', { status: 404 });
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const reports: unknown[] = [];
  const runner = createBatchRunner({
    store: async () => store,
    fetch,
    now: () => clock.now,
    sleep: clock.sleep,
    paceMs: 500,
    mayReach: async (origin) => !denied.includes(origin),
    parser: {
      ...noFiles,
      parse: async (request) => parsePage(request, documentOf),
      close: async () => undefined,
    },
    pack: (text) => clock.hold(packPage(text, 'fetched')),
    maxFileBytes: async () => 30_000_000,
    report: (error) => reports.push(error),
  });
  const add = (...paths: string[]) =>
    store.addToBatch(
      paths.map((path) => ({ url: `http://${path}`, title: path })),
      null,
    );
  const ends = async () =>
    Object.fromEntries(
      (await batchItems(store)).map(({ url, state, problem, detail }) => [
        url.slice('http://'.length),
        [state, problem, detail].filter(Boolean).join(' '),
      ]),
    );
  return { clock, start, store, asked, reports, runner, add, ends };
}

describe('createBatchRunner', () => {
  it('clips every page once, one request at a time and two a second, after robots.txt', async () => {
    const paths = ['a.cn/1', 'a.cn/2', 'a.cn/3'];
    const { runner, add, ends, asked, store } = await bench(
      Object.fromEntries(paths.map((path) => [path, () => html(page(`第${path}号通知`))])),
    );
    await add(...paths);
    await runner.run();
    expect(await ends()).toEqual({ 'a.cn/1': 'saved', 'a.cn/2': 'saved', 'a.cn/3': 'saved' });
    expect(asked.map(({ path, open }) => [path, open])).toEqual([
      ['a.cn/robots.txt', 1],
      ...paths.map((path) => [path, 1]),
    ]);
    const gaps = asked.slice(1).map(({ at }, i) => at - (asked[i]?.at ?? 0));
    expect(gaps.filter((gap) => gap < 500)).toEqual([]);
    const { rows } = await store.searchRecords();
    expect([rows.length, (await store.getRecord(rows[0]?.id ?? ''))?.announcement.capturedBy]).toEqual([
      3,
      store.device,
    ]);
  });

  it.each([
    {
      rule: 'robots.txt forbids it',
      answers: { 'a.cn/robots.txt': () => html('User-agent: *\nDisallow: /x') },
      end: 'failed robots Disallow: /x',
    },
    { rule: 'it is not there', answers: {}, end: 'failed not-found 404' },
    {
      rule: 'the site refuses',
      answers: { 'a.cn/x': () => html('', { status: 403 }) },
      end: 'failed forbidden 403',
    },
    {
      rule: 'a script guards it',
      answers: { 'a.cn/x': () => html('', { status: 412 }) },
      end: 'failed script-wall 412',
    },
    {
      rule: 'it is no page',
      answers: { 'a.cn/x': () => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }) },
      end: 'failed wrong-type application/pdf',
    },
    {
      rule: 'it has no text',
      answers: { 'a.cn/x': () => html('<div id="app"></div>') },
      end: 'failed no-text empty-page',
    },
    {
      rule: 'it is too large',
      answers: {
        'a.cn/x': () => html('x', { headers: { 'content-type': 'text/html', 'content-length': '99000000' } }),
      },
      end: 'failed too-large more than 20 MB',
    },
    {
      rule: 'the site breaks down, is tried again first',
      answers: { 'a.cn/x': () => html('', { status: 500 }) },
      end: 'waiting server-error 500',
    },
    {
      rule: 'nobody answers, is tried again first',
      answers: { 'a.cn/x': () => new TypeError('Failed to fetch') },
      end: 'waiting unreachable Failed to fetch',
    },
    {
      rule: 'it takes too long, is tried again first',
      answers: { 'a.cn/x': () => new DOMException('late', 'TimeoutError') },
      end: 'waiting timeout 25 s',
    },
    {
      rule: 'robots.txt cannot be had, is tried again first',
      answers: { 'a.cn/robots.txt': () => html('', { status: 502 }) },
      end: 'waiting robots-unreachable 502',
    },
  ] as { rule: string; answers: Record<string, Answer>; end: string }[])(
    'a page fails when $rule',
    async ({ answers, end }) => {
      const { runner, add, ends, reports } = await bench(answers);
      await add('a.cn/x');
      await runner.run();
      expect([await ends(), reports]).toEqual([{ 'a.cn/x': end }, []]);
    },
  );

  it('a redirect without end is told from a site that is off', async () => {
    const answers = {
      'a.cn/x': (times: number) =>
        times === 1
          ? new TypeError('Failed to fetch')
          : Object.defineProperty(html(''), 'type', { value: 'opaqueredirect' }),
    };
    const { runner, add, ends } = await bench(answers);
    await add('a.cn/x');
    await runner.run();
    expect(await ends()).toEqual({ 'a.cn/x': 'failed redirects Failed to fetch' });
  });

  it('a failure that passes is tried again twice, then told', async () => {
    const { runner, add, ends, clock } = await bench({ 'a.cn/x': () => html('', { status: 500 }) });
    await add('a.cn/x');
    const seen: unknown[] = [];
    for (const waitMs of [0, 31_000, 301_000]) {
      clock.now += waitMs;
      await runner.run();
      seen.push((await ends())['a.cn/x']);
    }
    expect(seen).toEqual(['waiting server-error 500', 'waiting server-error 500', 'failed server-error 500']);
  });

  it.each([
    { header: '8', name: 'seconds' },
    { header: new Date(1_700_000_008_000).toUTCString(), name: 'a date' },
  ])('a site that asks to wait in $name is left alone for that time, all its pages', async ({ header }) => {
    const { runner, add, ends, asked } = await bench({
      'a.cn/1': (times) =>
        times === 1
          ? html('', { status: 429, headers: { 'retry-after': header } })
          : html(page('第一号通知')),
      'a.cn/2': () => html(page('第二号通知')),
      'b.cn/1': () => html(page('第三号通知')),
    });
    await add('a.cn/1', 'a.cn/2', 'b.cn/1');
    await runner.run();
    expect(await ends()).toEqual({ 'a.cn/1': 'saved', 'a.cn/2': 'saved', 'b.cn/1': 'saved' });
    const of = (path: string) => asked.filter((one) => one.path === path).map(({ at }) => at);
    const [first = 0, second = 0] = of('a.cn/1');
    expect(Math.min(second, ...of('a.cn/2')) - first).toBeGreaterThanOrEqual(7_000);
    expect(Math.max(...of('b.cn/1'))).toBeLessThan(first + 7_000);
  });

  it('a site keeps the pace that its robots.txt asks for', async () => {
    const { runner, add, asked } = await bench({
      'a.cn/robots.txt': () => html('User-agent: *\nCrawl-delay: 4'),
      'a.cn/1': () => html(page('第一号通知')),
      'a.cn/2': () => html(page('第二号通知')),
    });
    await add('a.cn/1', 'a.cn/2');
    await runner.run();
    const gaps = asked.slice(1).map(({ at }, i) => at - (asked[i]?.at ?? 0));
    expect([gaps.length, gaps.filter((gap) => gap < 4_000)]).toEqual([2, []]);
  });

  it('a site that the person did not allow is not asked at all', async () => {
    const { runner, add, ends, asked } = await bench({}, ['http://a.cn']);
    await add('a.cn/1');
    await runner.run();
    expect([await ends(), asked]).toEqual([{ 'a.cn/1': 'failed no-permission http://a.cn' }, []]);
  });

  it('list pages are followed as far as the person wished', async () => {
    const list = (n: number) =>
      `<html><body><ul>${[1, 2].map((i) => `<li><a href="/${n}${i}">关于做好第${n}${i}项重点工作的通知</a><span>2023-05-0${i}</span></li>`).join('')}</ul><a href="/l${n + 1}">下一页</a></body></html>`;
    const { runner, store, ends } = await bench({
      'a.cn/l1': () => html(list(1)),
      'a.cn/l2': () => html(list(2)),
      ...Object.fromEntries(
        ['11', '12', '21', '22'].map((n) => [`a.cn/${n}`, () => html(page(`第${n}号通知`))]),
      ),
    });
    await store.addToBatch([], { url: 'http://a.cn/l1', pagesLeft: 2 });
    await runner.run();
    expect(await ends()).toEqual(
      Object.fromEntries(['l1', '11', '12', 'l2', '21', '22'].map((path) => [`a.cn/${path}`, 'saved'])),
    );
  });

  it('a list whose next page is guessed has ended where that page is missing or lists nothing', async () => {
    const rows = (n: number) =>
      `<li><a href="/${n}">关于公布第${n}批示范园区名单的通知</a><span>2024-05-0${n}</span></li>`;
    const list = (n: number) => html(`<html><body><ul>${rows(n)}${rows(n + 1)}</ul></body></html>`);
    const site = 'www.tj.gov.cn/zwgk';
    const { runner, ends, store, asked } = await bench({
      [`${site}/index_1.html`]: () => list(1),
      [`${site}/index_2.html`]: () => html('<html><body><p>没有了</p></body></html>'),
      'www.tj.gov.cn/1': () => html(page('第1号通知')),
      'www.tj.gov.cn/2': () => html(page('第2号通知')),
    });
    await store.addToBatch([], { url: `http://${site}/index_1.html`, pagesLeft: 9 });
    await runner.run();
    await store.addToBatch([], {
      url: `http://${site}/index_7.html`,
      pagesLeft: 9,
      guessedAfter: 'http://a/',
    });
    await runner.run();
    const { [`${site}/index_1.html`]: first, [`${site}/index_2.html`]: empty, ...others } = await ends();
    expect([first, empty, others[`${site}/index_7.html`]]).toEqual(['saved', 'saved', 'saved']);
    expect(asked.some(({ path }) => path.endsWith('index_3.html'))).toBe(false);
  });

  const pager = '<p><a href="/t1.html">1</a> <a href="/t1_1.html">2</a> <a href="/t1_2.html">3</a></p>';
  const partOf = (text: string) => () =>
    html(
      `<html><head><title>示例规划</title></head><body><h1>示例规划</h1><p>${text}</p>${pager}</body></html>`,
    );
  const PARTS = {
    'a.cn/t1.html': partOf('一、建设协作园区，明确分工。'),
    'a.cn/t1_1.html': partOf('二、健全共享机制，加强衔接。'),
    'a.cn/t1_2.html': partOf('三、加强组织领导，落实责任。'),
  };
  const recordOf = async (store: Awaited<ReturnType<typeof bench>>['store']) => {
    const { rows } = await store.searchRecords();
    const record = await store.getRecord(rows[0]?.id ?? '');
    const told = record?.provenance.filter(({ field }) => field === 'bodyText') ?? [];
    return { count: rows.length, body: record?.announcement.bodyText, told: told.map(({ value }) => value) };
  };

  it('the further pages of a text are asked for one at a time at the pace that robots.txt asks for', async () => {
    const { runner, add, asked, store, ends } = await bench({
      'a.cn/robots.txt': () => html('User-agent: *\nCrawl-delay: 2'),
      ...PARTS,
      'a.cn/2': () => html(page('第二号通知')),
    });
    await add('a.cn/t1.html', 'a.cn/2');
    await runner.run();
    expect(await ends()).toEqual({ 'a.cn/t1.html': 'saved', 'a.cn/2': 'saved' });
    const gaps = asked.slice(1).map(({ at }, i) => at - (asked[i]?.at ?? 0));
    expect([gaps.length, gaps.filter((gap) => gap < 2_000), asked.filter(({ open }) => open > 1)]).toEqual([
      4,
      [],
      [],
    ]);
    const bodies = (await store.searchRecords()).rows.map(async ({ id }) => store.getRecord(id));
    expect((await Promise.all(bodies)).map((one) => one?.announcement.bodyText.split('\n').length)).toContain(
      4,
    );
  });

  it('a further page that robots.txt forbids is not asked for, and told as missing', async () => {
    const { runner, add, asked, store } = await bench({
      ...PARTS,
      'a.cn/robots.txt': () => html('User-agent: *\nDisallow: /t1_1'),
    });
    await add('a.cn/t1.html');
    await runner.run();
    expect(asked.map(({ path }) => path)).toEqual(['a.cn/robots.txt', 'a.cn/t1.html', 'a.cn/t1_2.html']);
    expect(await recordOf(store)).toEqual({
      count: 1,
      body: '一、建设协作园区，明确分工。\n三、加强组织领导，落实责任。\n',
      told: ['2 pages', '2 of 3 pages'],
    });
  });

  it('a site that asks to wait in the middle of a text is left alone, then the text is read whole', async () => {
    const { runner, add, asked, store } = await bench({
      ...PARTS,
      'a.cn/t1_1.html': (times) =>
        times === 1 ? html('', { status: 429, headers: { 'retry-after': '8' } }) : PARTS['a.cn/t1_1.html'](),
    });
    await add('a.cn/t1.html');
    await runner.run();
    const at = asked.map((one) => one.at);
    const refused = asked.findIndex(({ path }) => path === 'a.cn/t1_1.html');
    expect((at[refused + 1] ?? 0) - (at[refused] ?? 0)).toBeGreaterThanOrEqual(8_000);
    expect(await recordOf(store)).toEqual({
      count: 1,
      body: '一、建设协作园区，明确分工。\n二、健全共享机制，加强衔接。\n三、加强组织领导，落实责任。\n',
      told: ['3 pages'],
    });
  });

  it('pages added while it works are worked too', async () => {
    const { runner, add, ends } = await bench({
      'a.cn/1': () => html(page('第一号通知')),
      'b.cn/1': () => html(page('第二号通知')),
    });
    await add('a.cn/1');
    const first = runner.run();
    await add('b.cn/1');
    await Promise.all([first, runner.run()]);
    expect(await ends()).toEqual({ 'a.cn/1': 'saved', 'b.cn/1': 'saved' });
  });

  it('what nobody foresaw is told on its item, reported, and holds nobody up', async () => {
    const { runner, add, ends, reports, store } = await bench({ 'a.cn/1': () => html(page('第一号通知')) });
    await add('a.cn/1');
    store.saveBatchRecord = async () => Promise.reject(new Error('full'));
    await runner.run();
    expect([await ends(), reports]).toEqual([{ 'a.cn/1': 'failed not-saved full' }, [new Error('full')]]);
  });
});
