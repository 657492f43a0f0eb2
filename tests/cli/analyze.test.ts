import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisSchema } from '../../src/analysis/report/analysis-schema.ts';
import { runCli } from '../support/run-cli.ts';

const QUICK = ['--permutations', '100', '--resamples', '100', '--no-sensitivity'] as const;
const CITIES = ['唐山市', '保定市', '廊坊市', '沧州市'];

let folder: string;
const policyloom = (...args: readonly string[]) => runCli(folder, args);

/** Agreements of one year with more and more of them after 2014, from two sites. */
const records = Array.from({ length: 24 }, (_, n) => {
  const year = n < 6 ? 2006 + n : 2014 + (n % 6);
  const city = CITIES[n % CITIES.length] ?? '';
  return {
    url: `http://${n % 2 ? 'one' : 'two'}.example/${n}`,
    title: `北京市与${city}签约`,
    datePublished: `${year}-05-1${n % 9}`,
    bodyText: `${year}年5月6日，北京市与${city}签署生物医药产业合作协议。\n第${n}号。`,
  };
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policyloom-analyze-'));
  await writeFile(join(folder, 'all.ndjson'), records.map((record) => JSON.stringify(record)).join('\n'));
  await policyloom('import', 'all.ndjson', '--corpus', 'corpus');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('policyloom analyze', () => {
  it('prints evolution, linkage and assessment as one JSON of the documented form', async () => {
    const { code, stdout } = await policyloom('analyze', '--corpus', 'corpus', ...QUICK);
    expect(code).toBe(0);
    const report = analysisSchema.parse(JSON.parse(stdout));
    expect(Object.keys(report)).toEqual(expect.arrayContaining(['evolution', 'linkage', 'assessment']));
    expect(report.assessment.findings.map(({ id }) => id)).toEqual(['F1', 'F2', 'F3']);
  });

  it('the same seed gives the same file, and the summary goes to standard output', async () => {
    const args = ['analyze', '--corpus', 'corpus', ...QUICK];
    const told = await policyloom(...args, '--out', 'a.json');
    await policyloom(...args, '--out', 'b.json');
    const [a, b] = await Promise.all(
      ['a.json', 'b.json'].map((name) => readFile(join(folder, name), 'utf8')),
    );
    expect(a).toBe(b);
    expect([told.code, told.stdout.includes('F1'), told.stdout.startsWith('{')]).toEqual([0, true, false]);
  });

  it('a region, a folder and a number that do not exist are named', async () => {
    const region = await policyloom('analyze', '--corpus', 'corpus', '--region', 'atlantis');
    const place = await policyloom('analyze', '--corpus', 'nowhere');
    const count = await policyloom('analyze', '--corpus', 'corpus', '--permutations', 'many');
    expect([region.code, place.code, count.code].every((code) => code > 0)).toBe(true);
    expect([region.stderr, place.stderr, count.stderr]).toEqual([
      expect.stringContaining('atlantis'),
      expect.stringContaining('nowhere'),
      expect.stringContaining('many'),
    ]);
  });
});
