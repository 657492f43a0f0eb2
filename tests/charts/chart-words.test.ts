import { describe, expect, it } from 'vitest';
import { niceStep } from '../../src/charts/nice-step.ts';
import { phaseGround } from '../../src/charts/palette.ts';
import { phaseNumeral, phaseYears } from '../../src/charts/phase-words.ts';
import { rowsMarkdown } from '../../src/charts/rows-markdown.ts';
import { safeUrl } from '../../src/charts/safe-url.ts';
import { summaryMarkdown } from '../../src/charts/summary-markdown.ts';
import { dateWords, kindWord } from '../../src/charts/words.ts';

describe('safeUrl', () => {
  it.each([
    { rule: 'http stays', address: 'http://example.test/a?b=c', url: 'http://example.test/a?b=c' },
    { rule: 'https stays', address: 'https://example.test/', url: 'https://example.test/' },
    { rule: 'a script does not', address: 'javascript:alert(1)', url: null },
    { rule: 'a script with odd spelling does not', address: ' JaVaScript:alert(1)', url: null },
    { rule: 'data does not', address: 'data:text/html,<b>', url: null },
    { rule: 'a file does not', address: 'file:///a.html', url: null },
    { rule: 'a relative address does not', address: '/a.html', url: null },
    { rule: 'none is none', address: null, url: null },
  ])('$rule', ({ address, url }) => {
    expect(safeUrl(address)).toBe(url);
  });
});

describe('niceStep', () => {
  it.each([
    [0.2, 1],
    [1, 1],
    [1.1, 2],
    [3, 5],
    [7, 10],
    [11, 20],
    [60, 100],
  ])('at least %d gives %d', (least, step) => {
    expect(niceStep(least)).toBe(step);
  });
});

describe('words', () => {
  it('dates are written as precisely as they are known', () => {
    expect(
      ['2014', '2014-02', '2014-02-26'].flatMap((date) => [dateWords(date, 'zh'), dateWords(date, 'en')]),
    ).toEqual(['2014年', '2014', '2014年2月', 'Feb 2014', '2014年2月26日', '26 Feb 2014']);
  });

  it('a kind without a word keeps its code', () => {
    expect([kindWord('fund', 'zh'), kindWord('co-mention', 'en')]).toEqual(['基金', 'co-mention']);
  });

  it('years of a phase by its bounds', () => {
    const phase = { id: 'p', name: { zh: '甲', en: 'A' } };
    const bounds = [
      { from: null, to: '2004-02' },
      { from: '2004-02', to: '2014-02-26' },
      { from: '2014-02-26', to: null },
      { from: null, to: null },
    ];
    expect(bounds.map((each) => phaseYears({ ...phase, ...each }, 'zh'))).toEqual([
      '至2004年',
      '2004–2014年',
      '2014年起',
      '',
    ]);
    expect(bounds.map((each) => phaseYears({ ...phase, ...each }, 'en'))).toEqual([
      'to 2004',
      '2004–2014',
      'from 2014',
      '',
    ]);
  });

  it('a phase beyond the tenth has a plain number', () => {
    expect([phaseNumeral(0), phaseNumeral(3), phaseNumeral(10)]).toEqual(['I', 'IV', '11']);
  });

  it('the latest phase has a white ground, neighbours differ', () => {
    expect([0, 1, 2].map((i) => phaseGround(i, 3))).toEqual(['#EFEFEC', '#F8F8F6', '#FFFFFF']);
  });
});

describe('rowsMarkdown', () => {
  it('a title cannot break the table or become markup', () => {
    const rows = [
      {
        date: '2014',
        scale: '区域',
        title: 'a | b\n<img src=x> [c](http://d) `e`',
        url: 'https://example.test/a|b',
      },
      { date: '2015', scale: '城际', title: '乙', url: 'javascript:alert(1)' },
    ];
    expect(rowsMarkdown(rows)).toBe(
      [
        '| 日期 | 尺度 | 类型 | 地方 | 标题 | 链接 |',
        '| --- | --- | --- | --- | --- | --- |',
        '| 2014 | 区域 |  |  | a \\| b \\<img src=x\\> \\[c\\](http://d) \\`e\\` | [来源](<https://example.test/a%7Cb>) |',
        '| 2015 | 城际 |  |  | 乙 |  |',
      ].join('\n'),
    );
  });

  it('without rows the heading stands alone', () => {
    expect(rowsMarkdown([], 'en').split('\n')).toHaveLength(2);
  });
});

describe('summaryMarkdown', () => {
  const summary = {
    announcements: 3,
    documents: 2,
    events: 4,
    undatedEvents: 1,
    suggestedEvents: 4,
    linkages: 5,
    codings: 0,
    firstYear: 2001,
    lastYear: 2020,
    isSample: true,
  };
  it('the notice of sample texts comes first', () => {
    expect(summaryMarkdown(summary, 'en').split('\n')).toEqual([
      '**SAMPLE TEXTS, NO EVIDENCE.**',
      '',
      '- Documents: 2 (3 records, 2001–2020)',
      '- Policy events: 4, of which 4 are suggested by rules and not judged by a person, 1 without a date',
      '- Links between places: 5; codings by people: 0',
    ]);
  });

  it('without it and without years both are left out', () => {
    expect(summaryMarkdown({ ...summary, isSample: false, firstYear: null }, 'zh').split('\n')[0]).toBe(
      '- 文件 2 篇（3 条记录）',
    );
  });
});
