import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { tableFromIPC } from '@uwdata/flechette';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/node/package-root.ts';
import { tableColumns } from '../../src/tables/columns.ts';
import { cliMain, runCli } from '../support/run-cli.ts';

const exec = promisify(execFile);
let folder: string;

const policyloom = (args: readonly string[], input?: string) => runCli(folder, args, input);

const page = (
  title: string,
  body: string,
  address = 'http://www.example.gov.cn/zc/1.html',
) => `<!doctype html><html><head>
<meta charset="utf-8"><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2016-05-06">
<link rel="canonical" href="${address}"><title>${title}</title></head>
<body><nav><a href="/">首页</a></nav><h1>${title}</h1><div class="content">${body}</div></body></html>`;

const agreement =
  '<p>2016年5月6日，天津市武清区与廊坊市签署产业合作框架协议，双方将在高端装备领域建立对接机制，协议有效期五年。</p>' +
  '<p>根据协议，两地主管部门每年会商一次，通报项目进展，研究解决企业跨区经营中的问题。</p>';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policyloom-cli-'));
  await writeFile(join(folder, 'a.html'), page('武清与廊坊签署合作协议', agreement));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('policyloom extract', () => {
  it('prints the columns of announcements, the file, attachments and provenance by field', async () => {
    const { code, stdout } = await policyloom(['extract', 'a.html']);
    const record = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(Object.keys(record).toSorted()).toEqual(
      [...tableColumns.announcements, 'file', 'attachments', 'provenance'].toSorted(),
    );
    expect(record).toMatchObject({
      file: 'a.html',
      url: 'http://www.example.gov.cn/zc/1.html',
      title: '武清与廊坊签署合作协议',
      datePublished: '2016-05-06',
    });
    expect(record.provenance.title.map((row: { chosen: boolean }) => row.chosen)).toContain(true);
  });

  it('goes on after a file that cannot be read, and ends with 1', async () => {
    const { code, stdout, stderr } = await policyloom(['extract', 'missing.html', 'a.html']);
    expect(code).toBe(1);
    expect(stderr).toBe(
      'policyloom: The file cannot be read (missing.html). Check its name and your right to read it.\n',
    );
    expect(stdout.trim().split('\n').length).toBe(1);
  });

  it('reads standard input and takes the address it is given', async () => {
    const html = page('标题', agreement).replace(/<link[^>]*>/, '');
    const given = await policyloom(['extract', '-', '--url', 'http://www.example.gov.cn/x'], html);
    const absent = await policyloom(['extract', '-'], html);
    expect(JSON.parse(given.stdout).url).toBe('http://www.example.gov.cn/x');
    expect(JSON.parse(absent.stdout).url).toBe(null);
  });
});

describe('policyloom code', () => {
  it('gives ids back as they came, with places and events at offsets of the text', async () => {
    const bodyText = '2016年5月6日，天津市武清区与廊坊市签署产业合作框架协议。';
    const { stdout } = await policyloom(['code', '-'], `${JSON.stringify({ id: 'r-7', bodyText })}\n`);
    const coded = JSON.parse(stdout);
    expect(coded.announcementId).toBe('r-7');
    const [event] = coded.events;
    expect(event).toMatchObject({
      kind: 'agreement',
      date: '2016-05-06',
      precision: 'day',
      scale: 'intercity',
      participants: ['120000', '131000'],
      mode: 'negotiated',
      status: 'suggested',
    });
    expect(bodyText.slice(event.start, event.end)).toBe(event.quote);
    expect(Object.keys(event).toSorted()).toEqual([...tableColumns.events].toSorted());
    expect(Object.keys(coded.mentions[0]).toSorted()).toEqual([...tableColumns.mentions].toSorted());
    expect(Object.keys(coded.linkages[0]).toSorted()).toEqual([...tableColumns.linkages].toSorted());
  });

  it('knows the version of a text that comes without one', async () => {
    const text = { id: 'a', title: '题', bodyText: '2016年5月6日，天津市武清区与廊坊市签署协议。' };
    const [plain, spaced] = await Promise.all(
      [text, { ...text, title: ' 题' }].map((row) => policyloom(['code', '-'], JSON.stringify(row))),
    );
    const hashes = [plain, spaced].map((ended) => JSON.parse(ended?.stdout ?? '').events[0].contentHash);
    expect([hashes[0]?.length, hashes[0] === hashes[1]]).toEqual([64, true]);
  });

  it('names the line that is no record and codes the others', async () => {
    const { code, stdout, stderr } = await policyloom(
      ['code', '-'],
      '{"id":"a"}\n{"id":"b","bodyText":""}\n',
    );
    expect([code, JSON.parse(stdout).announcementId]).toEqual([1, 'b']);
    expect(stderr).toContain('bodyText');
    expect(stderr).toContain('line 1');
  });

  it('refuses a region that no pack describes, naming those there are', async () => {
    const { code, stderr } = await policyloom(['code', '-', '--region', 'atlantis'], '');
    expect([code, stderr.includes('jing-jin-ji')]).toEqual([1, true]);
  });
});

describe('policyloom import and table', () => {
  it('counts an act once that two announcements tell, in `table events` and in `code` of the folder', async () => {
    const tellings = [
      {
        url: 'http://a.example/1',
        datePublished: '2016-05-07',
        bodyText: '近日，北京市与天津市签署合作协议。',
      },
      {
        url: 'http://b.example/2',
        datePublished: '2016-05-07',
        bodyText: '5月6日，北京市与天津市签署合作协议。',
      },
    ];
    await writeFile(join(folder, 'two.ndjson'), tellings.map((row) => JSON.stringify(row)).join('\n'));
    await policyloom(['import', 'two.ndjson', '--corpus', 'twice']);
    const table = await policyloom(['table', 'events', '--corpus', 'twice', '--format', 'json']);
    const coded = (await policyloom(['code', 'twice'])).stdout
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row));
    const events = JSON.parse(table.stdout);
    expect(events.map((row: { date: string; sources: unknown[] }) => [row.date, row.sources.length])).toEqual(
      [['2016-05-06', 2]],
    );
    expect(coded.map((row) => row.events)).toEqual([[], events]);
    expect(coded.map((row) => row.linkages.length)).toEqual([0, 1]);
  });

  it('builds a corpus whose tables have exactly the published columns, in every format', async () => {
    const imported = await policyloom(['import', 'a.html', '--corpus', 'corpus']);
    expect(imported).toMatchObject({ code: 0, stdout: '1 added, 0 updated, 0 unchanged\n' });
    for (const [name, columns] of Object.entries(tableColumns)) {
      const csv = await policyloom(['table', name, '--corpus', 'corpus']);
      expect(parse(csv.stdout)[0], name).toEqual(columns);
    }
    const ndjson = await policyloom(['table', 'events', '--corpus', 'corpus', '--format', 'ndjson']);
    const json = await policyloom(['table', 'events', '--corpus', 'corpus', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toEqual([JSON.parse(ndjson.stdout)]);
  });

  it('writes Arrow that another reader reads', async () => {
    const { stdout } = await exec(
      process.execPath,
      [cliMain, 'table', 'announcements', '--corpus', 'corpus', '--format', 'arrow'],
      {
        env: { ...process.env, INIT_CWD: folder },
        encoding: 'buffer',
      },
    );
    expect(tableFromIPC(stdout).getChild('title').toArray()).toEqual(['武清与廊坊签署合作协议']);
  });

  it('takes records of extract and rows of CSV, and adds nothing twice', async () => {
    const { stdout } = await policyloom(['extract', 'a.html']);
    await writeFile(join(folder, 'a.ndjson'), stdout);
    await writeFile(
      join(folder, 'b.csv'),
      'title,bodyText,issuers,dateWritten\n甲,正文,"[""国务院""]",1988\n',
    );
    const imported = await policyloom(['import', 'a.ndjson', 'b.csv', '--corpus', 'corpus']);
    expect(imported.stdout).toBe('1 added, 0 updated, 1 unchanged\n');
  });

  it('takes nothing of a CSV that has one wrong row, and says which', async () => {
    await writeFile(join(folder, 'wrong.csv'), 'title,dateWritten\n甲,1988\n乙,1988-13\n');
    const imported = await policyloom(['import', 'wrong.csv', '--corpus', 'corpus']);
    expect([imported.code, imported.stdout]).toEqual([1, '0 added, 0 updated, 0 unchanged\n']);
    expect(imported.stderr).toContain('row 3');
    expect(imported.stderr).toContain('column dateWritten');
  });

  it('names the columns of a CSV that it does not know', async () => {
    await writeFile(join(folder, 'typo.csv'), 'titel,bodyText\n甲,正文丙\n');
    const { code, stderr } = await policyloom(['import', 'typo.csv', '--corpus', 'typos']);
    expect([code, stderr.includes('left out: titel.')]).toEqual([0, true]);
  });

  it('names the folder that is no corpus', async () => {
    const { code, stderr } = await policyloom(['table', 'events', '--corpus', 'nowhere']);
    expect([code, stderr.includes('There is no corpus folder')]).toEqual([1, true]);
  });
});

describe('a wrong command line', () => {
  it.each([
    {
      rule: 'an unknown option with the nearest right one',
      args: ['table', 'events', '--fromat', 'csv'],
      says: 'Did you mean --format?',
    },
    {
      rule: 'an unknown command with the nearest right one',
      args: ['extrct', 'a.html'],
      says: 'Did you mean extract?',
    },
    {
      rule: 'an unknown table with those there are',
      args: ['table', 'evnts', '--corpus', 'x'],
      says: 'announcements',
    },
  ])('is refused: $rule', async ({ args, says }) => {
    const { code, stderr } = await policyloom(args);
    expect([code, stderr.includes(says)]).toEqual([2, true]);
  });

  it('gives the version of the package', async () => {
    const { version } = JSON.parse(await readFile(join(packageRoot(), 'package.json'), 'utf8'));
    expect(await policyloom(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});
