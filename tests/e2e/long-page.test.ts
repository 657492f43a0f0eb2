import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserForTests, type ClipBench, startClipBench } from './support/clip-bench.ts';

const LINKS = 100_000;
const TITLE = '关于推进产业转移承接平台建设的通知';
const TEXT = Array.from(
  { length: 8 },
  (_, i) => `<p>${i + 1}. 有关单位要按照分工完成第${i + 1}项任务，每季度末报送进展，由牵头部门汇总。</p>`,
).join('');

const page = (around: string) => ({
  body: `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1>${TEXT}${around}</body></html>`,
  contentType: 'text/html; charset=utf-8',
});
const each = (write: (n: number) => string) => Array.from({ length: LINKS }, (_, n) => write(n)).join('');
const pages: Readonly<Record<string, ReturnType<typeof page>>> = {
  'https://long.example/related.html': page(
    `<ul>${each((n) => `<li><a href="/x/${n}.html">相关解读第${n}号的说明</a></li>`)}</ul>`,
  ),
  'https://long.example/annexes.html': page(
    `<p>${each((n) => `<a href="/x/${n}.pdf">附件${n}：任务分工表</a><br>`)}</p>`,
  ),
};

describe.skipIf(!browserForTests())('a page with a hundred thousand links', () => {
  let bench: ClipBench;
  beforeAll(async () => {
    bench = await startClipBench(async ({ href }) => pages[href] ?? null);
  });
  afterAll(() => bench?.close());

  it.each(Object.keys(pages))('%s is saved with its text', async (url) => {
    await bench.open(url);
    expect((await bench.clip()).words).toBe(`Saved: ${TITLE}`);
    const record = (await bench.state.records()).find((one) => one.url === url);
    expect(
      record?.bodyText
        .split('\n')
        .slice(0, 8)
        .map((line) => line.slice(0, 2)),
    ).toEqual(Array.from({ length: 8 }, (_, i) => `${i + 1}.`));
  });
});
