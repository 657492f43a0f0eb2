import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegion } from '../../src/lexicon/load-region.ts';
import { readContext } from '../../src/node/read-context.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policyloom-context-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const HEAD = 'kind,from,to,year,value,unit,source';
async function fileOf(...lines: readonly string[]): Promise<string> {
  const file = join(folder, 'context.csv');
  await writeFile(file, `\uFEFF${[HEAD, ...lines].join('\r\n')}\r\n`);
  return file;
}

describe('readContext', () => {
  it('reads masses and flows, each with its source', async () => {
    const file = await fileOf(
      'gdp,110000,,2015,23014.6,亿元,"年鉴, 2016"',
      'flow,110000,120000,2015,7,trips,survey',
    );
    expect(await readContext('jing-jin-ji', file)).toEqual([
      { kind: 'gdp', from: '110000', to: '', year: 2015, value: 23014.6, unit: '亿元', source: '年鉴, 2016' },
      { kind: 'flow', from: '110000', to: '120000', year: 2015, value: 7, unit: 'trips', source: 'survey' },
    ]);
  });

  it.each([
    { rule: 'a row without a source', line: 'gdp,110000,,2015,1,x,', says: /source.*line 2/ },
    { rule: 'a mass with a target', line: 'gdp,110000,120000,2015,1,x,s', says: /a mass has none.*line 2/ },
    { rule: 'a number that is none', line: 'gdp,110000,,2015,much,x,s', says: /value.*line 2/ },
    { rule: 'a field too many', line: 'gdp,110000,,2015,1,x,s,more', says: /not CSV/ },
  ])('refuses $rule and names the place', async ({ line, says }) => {
    await expect(readContext('jing-jin-ji', await fileOf(line))).rejects.toThrow(says);
  });

  it("the pack of Jing-Jin-Ji states a population of each of its cities, Xiong'an within Baoding", async () => {
    const rows = (await readContext('jing-jin-ji')) ?? [];
    const cities = loadRegion('jing-jin-ji').cities.filter((city) => city.mergesInto === undefined);
    expect(rows.map((row) => [row.kind, row.from]).sort()).toEqual(
      cities.map((city) => ['population', city.code]).sort(),
    );
    // The survey's total of Hebei, 7424.92, holds Dingzhou and Xinji too, which its list of cities leaves out.
    const hebei = rows.filter((row) => row.from.startsWith('13')).reduce((sum, row) => sum + row.value, 0);
    expect(Math.round(hebei * 100) / 100).toBe(7241.53);
  });

  it('a file that was named must be there; a pack may be without', async () => {
    await expect(readContext('jing-jin-ji', join(folder, 'none.csv'))).rejects.toThrow('none.csv');
    expect(await readContext('yangtze-river-delta')).toBe(null);
  });
});
