import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/node/package-root.ts';
import { cliMain, runCli } from '../support/run-cli.ts';

/** The program runs by then, and no kernel can have ended. On a loaded machine it may not listen yet: the signal ends it. */
const MIDWAY_MS = 1_500;

let folder: string;
const policyloom = (args: readonly string[], input?: string) => runCli(folder, args, input);
const save = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policyloom-bad-input-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is known of the records of a corpus, one line each. */
async function titlesOf(corpus: string): Promise<string[]> {
  const { stdout } = await policyloom(['table', 'announcements', '--corpus', corpus, '--format', 'ndjson']);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { title, issuers, dateWritten } = JSON.parse(line);
      return [title, ...issuers, dateWritten].join('|');
    });
}

describe('policyloom extract', () => {
  it('names the pages in frames of a page that has no text of its own', async () => {
    await save(
      'frames.html',
      '<html><frameset><frame src="menu.html"><frame src="text.html"></frameset></html>',
    );
    const titled =
      '<html><head><title>示例通知</title></head><body><iframe src="/zc/1.html"></iframe></body></html>';
    await save('titled.html', titled);
    const why =
      'the page has no text of its own and shows other pages in frames; save and read the one with the text';
    const { code, stdout, stderr } = await policyloom(['extract', 'frames.html', 'titled.html']);
    expect([code, stdout.split('\n').length - 1, stderr]).toEqual([
      1,
      1,
      `policyloom: frames.html: ${why}: menu.html, text.html.\npolicyloom: titled.html: ${why}: /zc/1.html.\n`,
    ]);
  });

  it.each([
    {
      name: 'a broken PDF',
      why: 'the file is damaged; fetch it again (Invalid PDF structure.)',
      bytes: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
    },
    {
      name: 'an archive',
      why: 'this is no web page, and the format is not read (application/zip)',
      bytes: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 65)]),
    },
    {
      name: 'random bytes',
      why: 'this is no web page, and the format is not read (unknown bytes)',
      bytes: Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * index * 7 + 13 * index) % 256)),
    },
  ])('makes no record of $name', async ({ bytes, why }) => {
    await save('other.html', bytes);
    expect(await policyloom(['extract', 'other.html'])).toEqual({
      code: 1,
      stdout: '',
      stderr: `policyloom: other.html: ${why}.\n`,
    });
  });

  it('still reads a page in UTF-16, whose every second byte is zero', async () => {
    const html = '<html><head><title>Notice</title></head><body><h1>Notice</h1><p>Text.</p></body></html>';
    await save('wide.html', Buffer.from(html, 'utf16le'));
    const { code, stdout } = await policyloom(['extract', 'wide.html']);
    expect([code, JSON.parse(stdout).title]).toEqual([0, 'Notice']);
  });

  it.each([
    { option: '--url', value: 'not an address' },
    { option: '--url', value: '' },
    { option: '--charset', value: 'gb9999' },
  ])('refuses $option “$value”', async ({ option, value }) => {
    const { code, stdout, stderr } = await policyloom(['extract', '-', option, value], '<p>正文</p>');
    expect([code, stdout, stderr.includes(option)]).toEqual([2, '', true]);
  });
});

describe('policyloom code', () => {
  const bodyText = '2014年2月26日，北京市与天津市签署合作协议。';

  it('goes on after lines that give nothing, and names each', async () => {
    const lines = [
      JSON.stringify({ id: 'a', bodyText }),
      '{broken',
      '',
      '{"id":"b"}',
      JSON.stringify({ id: 'c', bodyText }),
    ];
    const { code, stdout, stderr } = await policyloom(['code', '-'], lines.join('\n'));
    const ids = stdout.trim().split('\n');
    expect([code, ids.map((line) => JSON.parse(line).announcementId)]).toEqual([1, ['a', 'c']]);
    expect(stderr.match(/line \d+/g)).toEqual(['line 2', 'line 4']);
  });

  it('takes an optional field that it cannot use as missing', async () => {
    const odd = { id: 'a', bodyText, issuers: 7, dateWritten: 2014, title: ['x'], genre: 'none such' };
    const plain = await policyloom(['code', '-'], JSON.stringify({ id: 'a', bodyText }));
    expect(await policyloom(['code', '-'], JSON.stringify(odd))).toEqual(plain);
  });

  it('reads UTF-16 with its mark, as PowerShell writes it, and refuses other bytes', async () => {
    const line = JSON.stringify({ id: 'a', bodyText });
    await save('wide.ndjson', Buffer.from(`\ufeff${line}\r\n`, 'utf16le'));
    await save('wrong.ndjson', Buffer.from('{"id":"a","bodyText":"\xb1\xb1"}\n', 'latin1'));
    expect(await policyloom(['code', 'wide.ndjson'])).toEqual(await policyloom(['code', '-'], line));
    expect((await policyloom(['code', 'wrong.ndjson'])).stderr).toContain('not UTF-8 (wrong.ndjson, line 1)');
  });
});

describe('policyloom import', () => {
  const row = ['关于甲的通知', '正文, 一', '北京市人民政府', '2014/2/26'];
  const names = ['title', 'bodyText', 'issuers', 'dateWritten'];
  const read = '关于甲的通知|北京市人民政府|2014-02-26';
  const csv = (delimiter: string) =>
    [names, row].map((fields) => fields.map((field) => `"${field}"`).join(delimiter)).join('\r\n');
  /** 关于甲的通知 and 北京市人民政府 in GBK, as a Chinese spreadsheet saves them. */
  const gbk = Buffer.concat([
    Buffer.from('title,issuers,dateWritten\r\n'),
    Buffer.from('b9d8d3dabcd7b5c4cda8d6aa', 'hex'),
    Buffer.from(','),
    Buffer.from('b1b1bea9cad0c8cbc3f1d5feb8ae', 'hex'),
    Buffer.from(',2014/2/26\r\n'),
  ]);

  it.each([
    { name: 'commas', file: 'comma.csv', content: csv(',') },
    { name: 'semicolons', file: 'semicolon.csv', content: csv(';') },
    { name: 'tabs', file: 'tab.tsv', content: csv('\t') },
    { name: 'a byte order mark', file: 'mark.csv', content: `\ufeff${csv(',')}` },
    { name: 'GBK', file: 'gbk.csv', content: gbk },
  ])('reads a CSV with $name, and dates as spreadsheets write them', async ({ file, content }) => {
    await save(file, content);
    await policyloom(['import', file, '--corpus', `corpus-${file}`]);
    expect(await titlesOf(`corpus-${file}`)).toEqual([read]);
  });

  it('goes on after a path that is not there', async () => {
    await save('good.csv', csv(','));
    const { code, stdout, stderr } = await policyloom(['import', 'gone', 'good.csv', '--corpus', 'rest']);
    expect([code, stdout]).toEqual([1, '1 added, 0 updated, 0 unchanged\n']);
    expect(stderr).toContain('Nothing of gone was imported');
  });
});

const jupyter = join(packageRoot(), '.venv', 'share', 'jupyter', 'kernels', 'policyloom', 'kernel.json');

describe.skipIf(!existsSync(jupyter))('policyloom report', () => {
  it('ends at Ctrl-C with 130, without a word and without a file', async () => {
    await save('one.csv', 'title,bodyText\n甲,正文\n');
    await policyloom(['import', 'one.csv', '--corpus', 'one']);
    const running = spawn(process.execPath, [cliMain, 'report', '--corpus', 'one', '--out', 'stopped.html'], {
      env: { ...process.env, INIT_CWD: folder },
    });
    let said = '';
    running.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    setTimeout(() => running.kill('SIGINT'), MIDWAY_MS);
    const [code, signal] = await once(running, 'exit');
    expect({ code: signal === 'SIGINT' ? 130 : code, said }).toEqual({ code: 130, said: '' });
    expect((await readdir(folder)).filter((name) => name.startsWith('stopped'))).toEqual([]);
  });
});

describe('a wrong place', () => {
  it('is named when a folder holds other things than a corpus; an empty one is a corpus without rows', async () => {
    await mkdir(join(folder, 'photos'));
    await mkdir(join(folder, 'fresh'));
    await save('photos/a.txt', 'x');
    const wrong = await policyloom(['table', 'codings', '--corpus', 'photos']);
    expect([wrong.code, wrong.stderr.includes('There is no corpus in “')]).toEqual([1, true]);
    expect((await policyloom(['table', 'codings', '--corpus', 'fresh'])).code).toBe(0);
  });

  it('of a report is named before anything is run, and nothing is left there', async () => {
    await mkdir(join(folder, 'reports'));
    const { code, stderr } = await policyloom(['report', '--corpus', 'rest', '--out', 'reports']);
    expect([code, stderr.split('(')[0]]).toEqual([
      1,
      'policyloom: The report is one file, and this is a folder ',
    ]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('that the system refuses gives its sentence and no trace', async () => {
    const { code, stderr } = await policyloom(['import', 'good.csv', '--corpus', 'good.csv/corpus']);
    expect([code, stderr.split('\n').length]).toEqual([1, 2]);
    expect(stderr).toContain('ENOTDIR');
  });
});
