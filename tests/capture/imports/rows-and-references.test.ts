import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../src/capture/imports/guess-columns.ts';
import { readImport } from '../../../src/capture/imports/read-import.ts';
import { readRis } from '../../../src/capture/imports/read-ris.ts';
import { rowRecords } from '../../../src/capture/imports/row-records.ts';
import { identify } from '../../../src/capture/record/identity.ts';
import type { AnnouncementRecord } from '../../../src/model/announcement.ts';
import { thrownBy } from './thrown-by.ts';

const context = { capturedAt: '2026-01-01T00:00:00.000Z', capturedBy: 'tests' };
const bytes = (text: string) => new TextEncoder().encode(text);

function results(header: readonly string[], ...rows: readonly (readonly string[])[]) {
  const table = { source: 'a.csv', header, rows: rows.map((cells, index) => ({ number: index + 2, cells })) };
  return [...rowRecords(table, guessColumns(header, table.rows), context)];
}

function fieldsOf({ announcement }: AnnouncementRecord) {
  const stated = Object.entries(announcement).filter(
    ([field, value]) =>
      !['id', 'contentHash', 'workId', 'capturedAt', 'capturedBy'].includes(field) &&
      value !== null &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(stated);
}

const recordsIn = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  results(header, ...rows).map((result) =>
    result.kind === 'record' ? fieldsOf(result.record) : result.problems,
  );

describe('rowRecords', () => {
  it('fills what the row states, canonical names and tier of issuers, and nothing else', () => {
    const header = ['标题', '文号', '发文机关', '成文日期', '链接', '关键词', '体裁'];
    const row = [
      '关于甲的通知',
      '京政发[2014]20号',
      '北京市政府、国家发改委',
      '2014/2/26 0:00:00',
      'https://www.example.gov.cn/1.html?spm=7#a',
      '园区；协同',
      '通知',
    ];
    expect(recordsIn(header, row)).toEqual([
      {
        title: '关于甲的通知',
        docNumber: '京政发〔2014〕20号',
        issuers: ['北京市人民政府', '国家发展和改革委员会'],
        issuersAsWritten: ['北京市政府', '国家发改委'],
        issuerTier: 'national',
        dateWritten: '2014-02-26',
        url: 'https://www.example.gov.cn/1.html?spm=7',
        canonicalUrl: 'https://www.example.gov.cn/1.html',
        keywords: ['园区', '协同'],
        genre: 'notice',
      },
    ]);
  });

  it('is one record with the clip of the same address', () => {
    const [result] = results(['标题', '链接'], ['甲', 'https://www.example.gov.cn/1.html?spm=7']);
    const clip = identify({
      url: 'https://www.example.gov.cn/1.html',
      canonicalUrl: 'https://www.example.gov.cn/1.html',
      title: '乙',
      docNumber: null,
      bodyText: '丙',
    });
    expect(result?.kind === 'record' && result.record.announcement.id).toBe(clip.id);
  });

  it('names file, row and column of each field as its evidence', () => {
    const [result] = results(['标题', '文号'], ['甲', '示例〔2014〕1号']);
    const rows = result?.kind === 'record' ? result.record.provenance : [];
    expect(rows.map(({ field, value, reader, evidence }) => [field, value, reader, evidence])).toEqual([
      ['title', '甲', 'import', 'a.csv, row 2, column 标题'],
      ['docNumber', '示例〔2014〕1号', 'import', 'a.csv, row 2, column 文号'],
    ]);
  });

  it.each([
    { cell: '2014', date: '2014' },
    { cell: '2014年2月', date: '2014-02' },
    { cell: '20140226', date: '2014-02-26' },
    { cell: '201402', date: '2014-02' },
    { cell: '2014.2.26', date: '2014-02-26' },
    { cell: '二〇一四年二月二十六日', date: '2014-02-26' },
    { cell: '2014-02-26 14:05:09', date: '2014-02-26' },
    { cell: '2014-02-26T00:00:00.000Z', date: '2014-02-26' },
    { cell: '2014-02-26 星期三', date: '2014-02-26' },
    { cell: '26 February 2014', date: '2014-02-26' },
  ])('reads the date $cell', ({ cell, date }) => {
    expect(recordsIn(['标题', '发布日期'], ['甲', cell])).toEqual([{ title: '甲', datePublished: date }]);
  });

  it('tells day and month between slashes by the other cells of the column', () => {
    expect(recordsIn(['标题', '日期'], ['甲', '04/05/2014'], ['乙', '25/05/2014'])).toEqual([
      { title: '甲', datePublished: '2014-05-04' },
      { title: '乙', datePublished: '2014-05-25' },
    ]);
  });

  it.each([
    {
      rule: 'a day that no month has',
      header: ['标题', '发布日期'],
      row: ['甲', '2014-02-30'],
      kind: 'bad-date',
      column: '发布日期',
      value: '2014-02-30',
    },
    {
      rule: 'an instant that is another day elsewhere',
      header: ['标题', '发布日期'],
      row: ['甲', '2014-02-25T16:00:00Z'],
      kind: 'bad-date',
      column: '发布日期',
      value: '2014-02-25T16:00:00Z',
    },
    {
      rule: 'two dates in one cell',
      header: ['标题', '发布日期'],
      row: ['甲', '2014年2月至2014年3月'],
      kind: 'bad-date',
      column: '发布日期',
      value: '2014年2月至2014年3月',
    },
    {
      rule: 'a date between slashes that may mean two days',
      header: ['标题', '发布日期'],
      row: ['甲', '04/05/2014'],
      kind: 'bad-date',
      column: '发布日期',
      value: '04/05/2014',
    },
    {
      rule: 'an address that is none',
      header: ['标题', '链接'],
      row: ['甲', '见官网'],
      kind: 'bad-address',
      column: '链接',
      value: '见官网',
    },
    {
      rule: 'a genre that is not known',
      header: ['标题', '体裁'],
      row: ['甲', '小说'],
      kind: 'bad-choice',
      column: '体裁',
      value: '小说',
    },
    {
      rule: 'a list that begins as JSON and is none',
      header: ['标题', '关键词'],
      row: ['甲', '["a"'],
      kind: 'bad-list',
      column: '关键词',
      value: '["a"',
    },
    {
      rule: 'neither title nor text',
      header: ['标题', '文号'],
      row: ['', '一'],
      kind: 'no-title',
      column: null,
      value: '',
    },
    {
      rule: 'more cells than names',
      header: ['标题'],
      row: ['甲', '乙'],
      kind: 'ragged-row',
      column: null,
      value: '2 / 1',
    },
  ])('refuses $rule, with row and column', ({ header, row, kind, column, value }) => {
    expect(recordsIn(header, row)).toEqual([
      [{ kind, file: 'a.csv', place: { unit: 'row', number: 2 }, column, value }],
    ]);
  });

  it('tells every problem of a row', () => {
    const [problems] = recordsIn(['标题', '发布日期', '链接'], ['甲', '昨天', 'x']);
    expect(problems).toMatchObject([{ kind: 'bad-date' }, { kind: 'bad-address' }]);
  });

  it('refuses a second row of one record, and names the first', () => {
    const url = 'https://www.example.gov.cn/1.html';
    expect(recordsIn(['标题', '链接'], ['甲', url], ['乙', `${url}#b`])[1]).toEqual([
      {
        kind: 'duplicate-record',
        file: 'a.csv',
        place: { unit: 'row', number: 3 },
        column: null,
        value: '2',
      },
    ]);
  });
});

const ris = `TY  - GOVDOC
TI  - 关于甲的通知
AU  - 国家发展改革委
AU  - 张, 三
PY  - 2014
DA  - 2014/02/26/
UR  - https://www.example.gov.cn/1.html
AB  - 第一行
第二行
KW  - 园区
KW  - 协同
M1  - 发改地区〔2014〕1号
ER  - 

TY  - RPRT
T1  - 报告
PB  - 示例市人民政府
PY  - 2015///
ER  - 
`;
const csl = JSON.stringify([
  {
    id: 'a',
    type: 'report',
    title: '关于甲的通知',
    author: [{ literal: '国家发展改革委' }, { family: '张', given: '三' }],
    issued: { 'date-parts': [['2014', 2, 26]] },
    URL: 'https://www.example.gov.cn/1.html',
    abstract: '第一行\n第二行',
    keyword: '园区, 协同',
    number: '发改地区〔2014〕1号',
  },
  { id: 'b', type: 'report', title: '报告', publisher: '示例市人民政府', issued: { 'date-parts': [[2015]] } },
]);

describe('references', () => {
  it.each([
    { name: 'RIS', text: ris, format: 'ris' as const },
    { name: 'CSL-JSON', text: csl, format: 'json' as const },
  ])(
    '$name: institutions are the issuers, the abstract is the note, the most precise date counts',
    async ({ text, format }) => {
      const content = await readImport(bytes(text), 'a', format, context);
      expect(content.kind === 'records' && [content.records.map(fieldsOf), content.problems]).toEqual([
        [
          {
            title: '关于甲的通知',
            issuers: ['国家发展和改革委员会'],
            issuersAsWritten: ['国家发展改革委'],
            issuerTier: 'national',
            datePublished: '2014-02-26',
            url: 'https://www.example.gov.cn/1.html',
            canonicalUrl: 'https://www.example.gov.cn/1.html',
            note: '第一行\n第二行',
            keywords: ['园区', '协同'],
            docNumber: '发改地区〔2014〕1号',
          },
          {
            title: '报告',
            issuers: ['示例市人民政府'],
            issuersAsWritten: ['示例市人民政府'],
            issuerTier: 'prefecture',
            datePublished: '2015',
          },
        ],
        [],
      ]);
    },
  );

  it.each([
    {
      rule: 'a record without an end, by the line it begins at',
      text: ris.replace(/ER {2}- \n\nTY/, 'TY'),
      kind: 'ris-no-end',
      line: 1,
    },
    {
      rule: 'an end that is missing at the last',
      text: ris.replace(/ER {2}- \n$/, ''),
      kind: 'ris-no-end',
      line: 15,
    },
    { rule: 'a field before any record', text: `TI  - 甲\n${ris}`, kind: 'ris-no-start', line: 1 },
  ])('RIS: refuses $rule', ({ text, kind, line }) => {
    const { problem } = thrownBy(() => readRis(bytes(text), 'a.ris'));
    expect([problem.kind, problem.place]).toEqual([kind, { unit: 'line', number: line }]);
  });

  it('keeps the good ones beside one that has no title or a date that is none', async () => {
    const wrong = `${ris}TY  - RPRT\nPY  - 2014\nER  - \nTY  - RPRT\nTI  - 乙\nDA  - 2014/02/30\nER  - \n`;
    const content = await readImport(bytes(wrong), 'a.ris', 'ris', context);
    expect(
      content.kind === 'records' && [
        content.records.length,
        content.problems.map(({ kind, place }) => [kind, place?.number]),
      ],
    ).toEqual([
      2,
      [
        ['no-title', 20],
        ['bad-date', 23],
      ],
    ]);
  });

  it.each([
    { rule: 'no list', text: '{"items": []}', kind: 'not-a-list' },
    { rule: 'an empty list', text: '[]', kind: 'no-rows' },
    { rule: 'no JSON', text: '[{]', kind: 'bad-json' },
  ])('CSL-JSON: refuses $rule', async ({ text, kind }) => {
    await expect(readImport(bytes(text), 'a.json', 'json', context)).rejects.toMatchObject({
      problem: { kind, file: 'a.json' },
    });
  });
});
