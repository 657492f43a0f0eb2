import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docNumberKey, docNumberText, findDocNumbers, wholeDocNumber } from '../../src/lexicon/doc-number.ts';

const TRUTH = new URL('../../../shared/truth/zh-dates-docnumbers.json', import.meta.url);

describe('document numbers', () => {
  it.each([
    ['京政发〔2014〕20号', '京政发', 2014, 20],
    ['京政发﹝２０１４﹞第０２０号', '京政发', 2014, 20],
    ['津政办发(2016)8号', '津政办发', 2016, 8],
    ['冀政字【2017】 12 号', '冀政字', 2017, 12],
    ['京政发〔二〇一四〕一百零三号', '京政发', 2014, 103],
    ['工业和信息化部公告2016年第27号', '工业和信息化部公告', 2016, 27],
    ['国务院令第700号', '国务院令', null, 700],
    ['国务院令（第700号）', '国务院令', null, 700],
    ['京发改（规）〔2020〕3号', '京发改（规）', 2020, 3],
    ['國發〔2014〕12號', '國發', 2014, 12],
  ])('%s is read in every form', (text, agency, year, number) => {
    const read = wholeDocNumber(text);
    expect([read?.agency, read?.year, read?.number]).toEqual([agency, year, number]);
  });

  it('finds several in a text, with their places', () => {
    const text = '参照京政发〔2014〕20号、津政发[2015]3号执行';
    expect(
      findDocNumbers(text).map(({ text: number, start, end }) => [number, text.slice(start, end)]),
    ).toEqual([
      ['参照京政发〔2014〕20号', '参照京政发〔2014〕20号'],
      ['津政发〔2015〕3号', '津政发[2015]3号'],
    ]);
  });

  it.each(['第三条', '2014年第2号楼', '见附件2', '〔2014〕', '京政发2014-20'])('%s is none', (text) => {
    expect(wholeDocNumber(text)).toBeNull();
  });

  it('writes all forms of one number alike, and knows them as one', () => {
    expect(docNumberText('京政发 [ 2014 ] ２０ 号')).toBe('京政发〔2014〕20号');
    expect(
      new Set(['京政发[2014]20号', '京政发（2014）第020号', '京政发〔二〇一四〕二十号'].map(docNumberKey))
        .size,
    ).toBe(1);
  });

  it.skipIf(!existsSync(TRUTH))('agrees with the shared cases (skipped where the folder is absent)', () => {
    const cases = JSON.parse(readFileSync(TRUTH, 'utf8'))[1].expected.cases;
    const read = cases.map(({ text }: { text: string }) => wholeDocNumber(text));
    expect(read.map((number: (typeof read)[0]) => [number?.agency, number?.year, number?.number])).toEqual(
      cases.map(({ expected }: { expected: unknown }) => expected),
    );
  });
});
