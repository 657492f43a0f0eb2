import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from 'arquero';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPack, type Pack } from '../../src/lexicon/load-pack.ts';
import { loadRegion } from '../../src/lexicon/load-region.ts';
import { regionPacks } from '../../src/lexicon/region-packs.ts';
import { type CodedCorpus, codeCorpus } from '../../src/node/code-corpus.ts';
import { rowsTable } from '../../src/tables/rows-table.ts';
import { announcementOf } from '../support/records.ts';

const texts = [
  '8月18日，北京市与天津市签署合作协议。',
  '8月18日，天津市与廊坊市签署合作协议。',
  '8月18日，天津市与甲乙新城签署合作协议。',
].map((bodyText, index) =>
  announcementOf({ bodyText, url: `http://a.example/${index}`, datePublished: '2015-08-19' }),
);

/** The region's pack with some aliases more; another object each time, as in another process. */
function packWith(...aliases: readonly object[]): Pack {
  const files = regionPacks['jing-jin-ji'];
  const names = Object(files?.names);
  return buildPack('jing-jin-ji', loadRegion('jing-jin-ji'), {
    ...Object(files),
    names: { ...names, aliases: [...names.aliases, ...aliases] },
  });
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policyloom-coded-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function coded(pack: Pack, rows: readonly object[] = texts): CodedCorpus {
  return codeCorpus(folder, rowsTable('announcements', rows), table({ targetType: [] }), pack);
}

async function parts(): Promise<string[]> {
  return (await readdir(join(folder, 'cache', 'coded', 'jing-jin-ji'), { recursive: true })).filter((name) =>
    name.endsWith('.ndjson'),
  );
}

describe('codeCorpus', () => {
  it('codes each text once and gives the same rows from the cache', () => {
    const first = coded(packWith());
    const again = coded(packWith());
    expect([first.recoding, again.recoding]).toEqual([
      { coded: 3, reused: 0, lexicon: null },
      { coded: 0, reused: 3, lexicon: null },
    ]);
    expect(again.rows).toEqual(first.rows);
    expect(again.rows.events.length).toBe(2);
  });

  it('codes a new text, and one whose date a person corrected', () => {
    coded(packWith(), texts.slice(0, 2));
    const corrected = texts.map((text, index) =>
      index === 0 ? { ...text, datePublished: '2016-08-19' } : text,
    );
    const { rows, recoding } = coded(packWith(), corrected);
    expect(recoding).toEqual({ coded: 2, reused: 1, lexicon: null });
    expect(rows.events.map(({ date }) => date)).toEqual(['2016-08-18', '2015-08-18']);
  });

  it('a changed lexicon codes only texts that hold a changed word, and says what came of it', async () => {
    coded(packWith());
    const pack = packWith({ name: '甲乙新城', codes: ['131000'] });
    const { rows, recoding } = coded(pack);
    expect(recoding).toEqual({
      coded: 1,
      reused: 2,
      lexicon: {
        words: ['甲乙新城'],
        textsTouched: 1,
        eventsAdded: 1,
        eventsRemoved: 0,
        eventsChanged: 0,
        mentionsAdded: 1,
        mentionsRemoved: 0,
      },
    });
    expect(rows.events.map(({ participants }) => participants)).toContainEqual(['120000', '131000']);
    expect(coded(packWith({ name: '甲乙新城', codes: ['131000'] })).recoding.reused).toBe(3);
    expect((await parts()).length).toBe(1);
  });

  it('takes a part that was cut short for none, line by line', async () => {
    const first = coded(packWith());
    const [part = ''] = await parts();
    await appendFile(join(folder, 'cache', 'coded', 'jing-jin-ji', part), '{"key":"0123');
    expect(coded(packWith()).rows).toEqual(first.rows);
  });
});
