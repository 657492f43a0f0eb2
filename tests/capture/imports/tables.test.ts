import { utils, type WorkSheet, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../src/capture/imports/guess-columns.ts';
import { importFields } from '../../../src/capture/imports/import-fields.ts';
import { mapColumns } from '../../../src/capture/imports/map-columns.ts';
import { readCsv } from '../../../src/capture/imports/read-csv.ts';
import { readSheets } from '../../../src/capture/imports/read-sheets.ts';
import { thrownBy } from './thrown-by.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const rowsOf = (text: string) =>
  readCsv(bytes(text), 'a.csv').rows.map(({ number, cells }) => [number, ...cells]);

describe('readCsv', () => {
  it('numbers rows as a spreadsheet does: blank ones count, line breaks in quotes do not', () => {
    expect(rowsOf('标题,正文\r\n甲,"一\r\n二"\r\n\r\n乙,三\r\n')).toEqual([
      [2, '甲', '一\r\n二'],
      [4, '乙', '三'],
    ]);
  });

  it.each([
    { name: 'commas', text: '标题,文号\n甲;乙,1\n丙,2\n' },
    { name: 'semicolons', text: '标题;文号\n甲,乙;1\n丙;2\n' },
    { name: 'tabs', text: '标题\t文号\n甲,乙\t1\n丙\t2\n' },
    { name: 'bars', text: '标题|文号\n甲,乙|1\n丙|2\n' },
    { name: 'Excel’s own line', text: 'sep=;\n标题;文号\n甲,,,乙;1\n丙;2\n' },
    { name: 'all in quotes', text: '"标题"\t"文号"\n"甲"\t"1"\n' },
  ])('finds the separator: $name', ({ text }) => {
    expect(readCsv(bytes(text), 'a.csv').header).toEqual(['标题', '文号']);
  });

  it('finds the names under a title of the table', () => {
    const { header, rows } = readCsv(
      bytes('京津冀政策一览,,\n导出时间,2024年,\n序号,标题,文号\n1,甲,一\n'),
      'a.csv',
    );
    expect([header, rows]).toEqual([['序号', '标题', '文号'], [{ number: 4, cells: ['1', '甲', '一'] }]]);
  });

  it.each([
    { rule: 'quotes that never end', text: '标题,正文\n甲,"一\n', kind: 'bad-csv', number: 2 },
    { rule: 'two columns of one name', text: '标题,标题\n甲,乙\n', kind: 'duplicate-header', number: 1 },
    { rule: 'no row under the names', text: '标题,正文\n', kind: 'no-rows', number: undefined },
  ])('refuses $rule and says where', ({ text, kind, number }) => {
    const { problem } = thrownBy(() => readCsv(bytes(text), 'a.csv'));
    expect([problem.kind, problem.file, problem.place?.number]).toEqual([kind, 'a.csv', number]);
  });

  it('gives back every cell that was written, whatever it holds', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('甲', 'b', '"', ',', ';', '\n', '\t', '1'), minLength: 1 })
      .map((text) => `x${text}x`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = [['标题', '正文'], ...rows].map((row) => row.map(quoted).join(',')).join('\n');
        expect(readCsv(bytes(text), 'a.csv').rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

/** A workbook of these sheets, as bytes. */
function workbook(
  sheets: Readonly<Record<string, WorkSheet>>,
  bookType: 'xlsx' | 'ods' | 'xls' = 'xlsx',
  date1904 = false,
) {
  const book = {
    SheetNames: Object.keys(sheets),
    Sheets: { ...sheets },
    Workbook: { WBProps: { date1904 } },
  };
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

describe('readSheets', () => {
  const day = (serial: number, format: string) => ({ t: 'n' as const, v: serial, z: format });
  /** 41696 is 2014-02-26 counted from 1900, 40234 counted from 1904. */
  const sheet = (serial: number): WorkSheet => ({
    '!ref': 'A1:D2',
    A1: { t: 's', v: '标题' },
    B1: { t: 's', v: '成文日期' },
    C1: { t: 's', v: '年份' },
    D1: { t: 's', v: '月份' },
    A2: { t: 's', v: '甲' },
    B2: day(serial, 'yyyy/m/d'),
    C2: { t: 'n', v: 2014 },
    D2: day(serial, 'yyyy"年"m"月"'),
  });

  it.each([
    { rule: 'XLSX', file: workbook({ a: sheet(41696) }) },
    { rule: 'XLSX counted from 1904', file: workbook({ a: sheet(40234) }, 'xlsx', true) },
    { rule: 'XLS', file: workbook({ a: sheet(41696) }, 'xls') },
  ])('reads dates by what their format shows: $rule', ({ file }) => {
    expect(readSheets(file, 'a.xlsx').map(({ rows }) => rows)).toEqual([
      [{ number: 2, cells: ['甲', '2014-02-26', '2014', '2014-02'] }],
    ]);
  });

  it('reads ODS', () => {
    const [table] = readSheets(
      workbook(
        {
          a: utils.aoa_to_sheet([
            ['标题', '文号'],
            ['甲', '一'],
          ]),
        },
        'ods',
      ),
      'a.ods',
    );
    expect(table).toEqual({
      source: 'a.ods',
      header: ['标题', '文号'],
      rows: [{ number: 2, cells: ['甲', '一'] }],
    });
  });

  it('names each sheet with rows, and passes over those without', () => {
    const rows = utils.aoa_to_sheet([['标题'], ['甲']]);
    const tables = readSheets(
      workbook({ 中央: rows, 空: utils.aoa_to_sheet([['说明']]), 地方: rows }),
      'a.xlsx',
    );
    expect(tables.map(({ source }) => source)).toEqual(['a.xlsx [中央]', 'a.xlsx [地方]']);
  });

  it('reads a page that a portal calls .xls', () => {
    const html =
      '<html><meta charset="utf-8"><table><tr><td>标题</td><td>文号</td></tr><tr><td>甲</td><td>2014</td></tr></table></html>';
    expect(readSheets(bytes(html), 'a.xls').map(({ header, rows }) => [header, rows[0]?.cells])).toEqual([
      [
        ['标题', '文号'],
        ['甲', '2014'],
      ],
    ]);
  });

  it('refuses a damaged file', () => {
    const cut = workbook({ a: utils.aoa_to_sheet([['标题'], ['甲']]) }).slice(0, 300);
    expect(thrownBy(() => readSheets(cut, 'a.xlsx')).problem.kind).toBe('bad-sheet');
  });
});

describe('guessColumns', () => {
  const guess = (header: readonly string[], cells: readonly string[] = []) =>
    guessColumns(header, [{ number: 2, cells }]);

  it.each([
    {
      header: ['序号', '标题', '发文字号', '发文机关', '成文日期', '发布日期', '链接', '正文', '备注'],
      fields: [
        null,
        'title',
        'docNumber',
        'issuers',
        'dateWritten',
        'datePublished',
        'url',
        'bodyText',
        'note',
      ],
    },
    {
      header: ['Title', 'Doc No.', 'Issuing Authority', 'Publication date', 'Link', 'Full text'],
      fields: ['title', 'docNumber', 'issuers', 'datePublished', 'url', 'bodyText'],
    },
    {
      header: ['政策名称', '文 号', '颁布部门', '发布时间（年月日）', '原文链接：', '效力级别'],
      fields: ['title', 'docNumber', 'issuers', 'datePublished', 'url', 'issuerTier'],
    },
    { header: ['doc_number', 'date_written', 'bodytext'], fields: ['docNumber', 'dateWritten', 'bodyText'] },
  ])('knows $header', ({ header, fields }) => {
    expect(guess(header)).toEqual(fields);
  });

  it('gives a field to the name that says it best, whatever the order', () => {
    expect(guess(['日期', '发布日期', '标题'])).toEqual([null, 'datePublished', 'title']);
    expect(guess(['发布日期', '日期', 'title', '标题'])).toEqual(['datePublished', null, 'title', null]);
  });

  it.each([
    { rule: 'a serial number is none', header: ['id', '标题'], cells: ['1', '甲'], id: null },
    { rule: 'one of ours is', header: ['id', '标题'], cells: ['0'.repeat(32), '甲'], id: 'id' },
    { rule: 'any is in a table of our own columns', header: ['id', 'title'], cells: ['a', '甲'], id: 'id' },
  ])('takes an id for a record’s: $rule', ({ header, cells, id }) => {
    expect(guess(header, cells)[0]).toBe(id);
  });

  it('knows every column of our own tables by its name', () => {
    expect(guess(importFields)).toEqual(importFields);
  });
});

describe('mapColumns', () => {
  it('gives a field to the column that the person chose, and takes it from the one that had it', () => {
    const choices = new Map([
      ['名', 'title' as const],
      ['备注', null],
    ]);
    expect(mapColumns(['标题', '名', '备注'], ['title', null, 'note'], choices)).toEqual([
      null,
      'title',
      null,
    ]);
  });
});
