import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scannedPdf, textPdf } from '../fixtures/annexes/make-pdf.ts';
import { runCli } from '../support/run-cli.ts';

let folder: string;
const policyloom = (args: readonly string[]) => runCli(folder, args);
const save = (name: string, content: string) => writeFile(join(folder, name), content);

const address = 'https://www.example.gov.cn/zc/1.html';
const html = `<html><head><meta charset="utf-8"><title>武清与廊坊签署合作协议</title></head><body>
<h1>武清与廊坊签署合作协议</h1><div class="content"><p>2016年5月6日，天津市武清区与廊坊市签署产业合作框架协议，双方将建立对接机制。</p></div></body></html>`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policyloom-import-'));
  const comment = `<!-- saved from url=(00${address.length})${address} -->`;
  const boundary = 'Content-Type: multipart/related; type="text/html"; boundary="b"';
  const part = `Content-Type: text/html; charset="utf-8"\r\nContent-Location: ${address}`;
  await mkdir(join(folder, 'saved'));
  await save('saved/page.html', `<!DOCTYPE html>\n${comment}\n${html}`);
  await save(
    'saved/page.mhtml',
    `MIME-Version: 1.0\r\n${boundary}\r\n\r\n--b\r\n${part}\r\n\r\n${html}\r\n--b--\r\n`,
  );
  await save('saved/list.ris', `TY  - RPRT\nTI  - 武清与廊坊签署合作协议\nUR  - ${address}\nER  - \n`);
  await save('saved/notes.txt', 'no record of any kind');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function rowsOf(corpus: string) {
  const { stdout } = await policyloom(['table', 'announcements', '--corpus', corpus, '--format', 'json']);
  return JSON.parse(stdout) as Record<string, unknown>[];
}

describe('policyloom import', () => {
  it('joins a text that was saved page by page, once, and says what is missing of it', async () => {
    const pager = '<div><a href="t1.html">1</a> <a href="t1_1.html">2</a> <a href="t1_2.html">3</a></div>';
    const part = (text: string) =>
      `<html><head><meta charset="utf-8"><title>示例规划</title></head><body><h1>示例规划</h1><p>${text}</p>${pager}</body></html>`;
    await mkdir(join(folder, 'parts'));
    await save('parts/t1.html', part('建设园区，明确分工。'));
    await save('parts/t1_1.html', part('加强领导，落实责任。'));
    const { code, stdout } = await policyloom(['import', 'parts', '--corpus', 'parted']);
    expect([code, stdout]).toEqual([0, '1 added, 0 updated, 1 unchanged\n']);
    const [row, ...others] = await rowsOf('parted');
    expect([row?.['bodyText'], Number(row?.['coverage']) <= 2 / 3, others]).toEqual([
      '建设园区，明确分工。\n加强领导，落实责任。\n',
      true,
      [],
    ]);
  });

  it('makes one record of a page saved as HTML, as MHTML and listed in RIS, whose entry never replaces its text', async () => {
    const { code, stdout } = await policyloom(['import', 'saved', '--corpus', 'one']);
    expect([code, stdout]).toEqual([0, '1 added, 1 updated, 1 unchanged\n']);
    const again = await policyloom(['import', 'saved/list.ris', '--corpus', 'one']);
    expect(again.stdout).toBe('0 added, 0 updated, 1 unchanged\n');
    const [row, ...others] = await rowsOf('one');
    expect([row?.['canonicalUrl'], String(row?.['bodyText']).includes('建立对接机制'), others]).toEqual([
      address,
      true,
      [],
    ]);
  });

  it('takes columns as the person says, and shows first what each would become', async () => {
    await save('own.csv', '名目,来文,备考\n关于甲的通知,示例市政府,不要\n');
    const choices = ['--map', '名目=title', '--map', '来文=issuers', '--map', '备考='];
    const preview = await policyloom(['import', 'own.csv', '--preview', ...choices]);
    expect(preview).toEqual({
      code: 0,
      stdout: [
        'own.csv: 1 to import, 0 with problems',
        '  own.csv, 1 rows',
        '    名目 → title    关于甲的通知',
        '    来文 → issuers    示例市政府',
        '    备考 → (left out)    不要',
        '  record 1',
        '    title: 关于甲的通知',
        '    issuers: 示例市人民政府',
        '    issuersAsWritten: 示例市政府',
        '    issuerTier: prefecture',
        '',
      ].join('\n'),
      stderr: 'policyloom: own.csv: columns that are none of announcements were left out: 备考.\n',
    });
    await policyloom(['import', 'own.csv', '--corpus', 'own', ...choices]);
    expect((await rowsOf('own')).map(({ title }) => title)).toEqual(['关于甲的通知']);
  });

  it.each([
    {
      rule: 'a field that there is not',
      args: ['--map', '名目=titel'],
      code: 2,
      says: 'Did you mean title?',
    },
    {
      rule: 'a column that there is not',
      args: ['--map', '名=title'],
      code: 1,
      says: 'There is no column 名',
    },
    { rule: 'what is no pair', args: ['--map', '名目'], code: 2, says: 'Write it as 标题=title.' },
  ])('refuses in --map $rule', async ({ args, code, says }) => {
    await save('map.csv', '名目,正文\n甲,乙\n');
    const ended = await policyloom(['import', 'map.csv', '--corpus', 'map', ...args]);
    expect([ended.code, ended.stderr.includes(says)]).toEqual([code, true]);
  });

  it('imports nothing of a table with a wrong row, and with --good-rows the others', async () => {
    await save('wrong.csv', '标题,发布日期\n甲,昨天\n乙,2014年2月\n,2014\n');
    const none = await policyloom(['import', 'wrong.csv', '--corpus', 'wrong']);
    expect([none.code, none.stdout, none.stderr.match(/row \d+/g)]).toEqual([
      1,
      '0 added, 0 updated, 0 unchanged\n',
      ['row 2', 'row 4'],
    ]);
    const good = await policyloom(['import', 'wrong.csv', '--corpus', 'wrong', '--good-rows']);
    expect([good.code, good.stdout]).toEqual([1, '1 added, 0 updated, 0 unchanged\n']);
  });

  it('reads a PDF as a document; one of pictures only is refused in words', async () => {
    const lines = ['关于共建产业园区的通知', '各区人民政府：', '双方将共建产业园区，并建立会商机制。'];
    const page = lines.map((text, index) => ({
      text,
      x: index ? 90 : 200,
      y: 100 + 40 * index,
      size: index ? 16 : 22,
    }));
    await writeFile(join(folder, 'notice.pdf'), textPdf([page]));
    await writeFile(
      join(folder, 'scan.pdf'),
      scannedPdf([{ width: 1, height: 1, grey: new Uint8Array([9]) }]),
    );
    const ended = await policyloom(['import', 'notice.pdf', 'scan.pdf', '--corpus', 'pdf']);
    expect([
      ended.code,
      ended.stdout,
      ended.stderr.includes('pictures of pages and no text (scan.pdf)'),
    ]).toEqual([1, '1 added, 0 updated, 0 unchanged\n', true]);
    expect((await rowsOf('pdf')).map(({ title }) => title)).toEqual(['关于共建产业园区的通知']);
  });
});
