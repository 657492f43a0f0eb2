import { describe, expect, it } from 'vitest';
import { code } from '../../src/coding/code.ts';
import { buildPack, loadPack } from '../../src/lexicon/load-pack.ts';
import { loadRegion } from '../../src/lexicon/load-region.ts';
import { type PackFiles, regionPacks } from '../../src/lexicon/region-packs.ts';
import { readLexicon } from '../../src/lexicon/terms.ts';

const pack = loadPack('jing-jin-ji');
const act = '2018年3月1日，天津市武清区与廊坊市签署产业合作协议。';

/** The pack's own files with some of them replaced. */
function built(files: Partial<PackFiles>): () => unknown {
  const own = regionPacks['jing-jin-ji'];
  if (!own) throw new Error('The pack of the region is gone.');
  return () => buildPack('jing-jin-ji', loadRegion('jing-jin-ji'), { ...own, ...files });
}

function names(fields: object): object {
  return { ...Object(regionPacks['jing-jin-ji']?.names), ...fields };
}

describe('texts of unusual size and kind', () => {
  it('codes a text of 5 MB to its last sentence', () => {
    const filler = '为了推动区域发展，有关方面进一步加强统筹协调，不断提高服务水平。\n';
    const bodyText = filler.repeat(Math.ceil(5_000_000 / Buffer.byteLength(filler))) + act;
    const { events, mentions } = code({ id: 'x', bodyText }, pack);
    expect(events.map(({ kind, date, quote }) => [kind, date, quote])).toEqual([
      ['agreement', '2018-03-01', act],
    ]);
    expect(mentions.filter(({ kind }) => kind === 'place').map(({ quote }) => quote)).toEqual([
      '天津市武清区',
      '廊坊市',
    ]);
  });

  it('codes one sentence of 500 parties as one event of all their cities', () => {
    const parties = Array.from({ length: 250 }, () => '石家庄市、唐山市').join('、');
    const bodyText = `2018年3月1日，${parties}签署产业合作协议。`;
    const { events, mentions } = code({ id: 'x', bodyText }, pack);
    expect(mentions.filter(({ kind }) => kind === 'place')).toHaveLength(500);
    expect(events.map(({ participants }) => participants)).toEqual([['130100', '130200']]);
  });

  it.each([
    ['empty', ''],
    ['white space', ' \n\t\u3000'],
    ['no place', '为深入贯彻落实有关精神，现将通知印发给你们。'],
    ['half a surrogate pair', '\ud83d 通知 \ude00'],
  ])('finds nothing in a text of %s', (_kind, bodyText) => {
    const { events, mentions } = code({ id: 'x', bodyText }, pack);
    expect([events, mentions.filter(({ kind }) => kind === 'place')]).toEqual([[], []]);
  });

  it('keeps offsets of the original in a text of many scripts', () => {
    const bodyText = `Memo №７ — 협력 ประชุม 😀 ${'２０１８年３月１日，天津市武清區與廊坊市簽署產業合作協議。'}شكرا`;
    const { events } = code({ id: 'x', bodyText }, pack);
    expect(events.map(({ kind, date, participants }) => [kind, date, participants])).toEqual([
      ['agreement', '2018-03-01', ['120000', '131000']],
    ]);
    expect(events.map(({ start, end, quote }) => bodyText.slice(start, end) === quote)).toEqual([true]);
  });
});

describe('packs and lists that cannot be used', () => {
  it('a word with two classes is named with both', () => {
    const entry = (id: string) => ({ id, class: id, en: id, terms: ['基金'] });
    const data = { version: '1', kind: 'industry', source: 's', entries: [entry('a'), entry('b')] };
    expect(() => readLexicon(data)).toThrow('“基金” stands in a and b (industry). Keep one.');
  });

  it('a circle of aliases is named link by link', () => {
    const aliases = [
      { name: '甲地', of: '乙地' },
      { name: '乙地', of: '丙地' },
      { name: '丙地', of: '甲地' },
    ];
    expect(built({ names: names({ aliases }) })).toThrow(
      'Aliases go in a circle: 甲地 → 乙地 → 丙地 → 甲地 (jing-jin-ji/gazetteer.json)',
    );
  });

  it('an alias of nothing, and one of two things, are named', () => {
    expect(built({ names: names({ aliases: [{ name: '甲地', of: '乙地' }] }) })).toThrow(
      '“甲地” is another name of “乙地”, which nothing bears',
    );
    const twice = [
      { name: '甲地', codes: ['130100'] },
      { name: '甲地', codes: ['130200'] },
    ];
    expect(built({ names: names({ aliases: twice }) })).toThrow('“甲地” stands for 130100 and 130200');
  });

  it('a file of a newer schema is refused with both numbers', () => {
    expect(built({ names: names({ schema: 2 }) })).toThrow(
      'The file is of schema 2, this version reads schema 1 (jing-jin-ji/gazetteer.json). Update policyloom',
    );
    expect(() => readLexicon({ schema: 3 })).toThrow('The file is of schema 3');
  });

  it('an alias may be of an alias', () => {
    const aliases = [
      { name: '甲地', of: '乙地' },
      { name: '乙地', of: '廊坊' },
    ];
    const made = buildPack('jing-jin-ji', loadRegion('jing-jin-ji'), {
      ...Object(regionPacks['jing-jin-ji']),
      names: names({ aliases }),
    });
    const text = { id: 'x', bodyText: '2018年3月1日，天津市与甲地签署产业合作协议。' };
    expect(code(text, made).events.map(({ participants }) => participants)).toEqual([['120000', '131000']]);
  });
});
