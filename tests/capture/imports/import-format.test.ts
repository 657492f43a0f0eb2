import { describe, expect, it } from 'vitest';
import { importFormat } from '../../../src/capture/imports/import-format.ts';
import { importProblemText } from '../../../src/capture/imports/import-problem.ts';
import { thrownBy } from './thrown-by.ts';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('importFormat', () => {
  it.each([
    { rule: 'a page by its ending', file: 'a.HTM', text: 'text', format: 'page' },
    {
      rule: 'a page without an ending by its first mark',
      file: 'download',
      text: ' <!DOCTYPE html>',
      format: 'page',
    },
    {
      rule: 'a web archive that is called .html',
      file: 'a.html',
      text: 'From: x\r\nContent-Type: multipart/related; boundary="a"\r\n',
      format: 'mhtml',
    },
    { rule: 'references in a text file', file: 'export.txt', text: 'TY  - RPRT\r\n', format: 'ris' },
    {
      rule: 'a workbook by what it holds',
      file: 'a.bin',
      text: 'PK\u0003\u0004 xl/workbook.xml',
      format: 'sheet',
    },
    { rule: 'an old workbook', file: 'a.xls', text: '\u00d0\u00cf\u0011\u00e0', format: 'sheet' },
    { rule: 'a PDF after some bytes of a download', file: 'a', text: '\r\n%PDF-1.7', format: 'document' },
    {
      rule: 'a Word file by what it holds',
      file: 'a',
      text: 'PK\u0003\u0004 word/document.xml',
      format: 'document',
    },
    { rule: 'an old Word file', file: 'a.doc', text: '\u00d0\u00cf\u0011\u00e0', format: 'document' },
    { rule: 'records', file: 'a.jsonl', text: '{}', format: 'ndjson' },
  ])('tells $rule', ({ file, text, format }) => {
    expect(importFormat(bytes(text), file)).toBe(format);
  });

  it.each([
    { rule: 'an empty file', file: 'a.html', text: '', kind: 'empty-file' },
    { rule: 'a picture that is called .html', file: 'a.html', text: '\u0089PNG\r\n', kind: 'not-text' },
    { rule: 'a ZIP without a workbook', file: 'a.zip', text: 'PK\u0003\u0004 other', kind: 'unknown-format' },
    { rule: 'text of no known kind', file: 'a.txt', text: 'hello', kind: 'unknown-format' },
  ])('refuses $rule and names it', ({ file, text, kind }) => {
    const { problem } = thrownBy(() => importFormat(bytes(text), file));
    expect([problem.kind, problem.file]).toEqual([kind, file]);
  });
});

describe('importProblemText', () => {
  it('says what, where and the remedy', () => {
    const place = { unit: 'row', number: 12 } as const;
    expect(importProblemText({ kind: 'bad-date', file: 'a.csv', place, column: '文号', value: '昨天' })).toBe(
      'This is no date that the calendar has: “昨天” (a.csv, row 12, column 文号). Write it as 2014, 2014-02 or 2014-02-26.',
    );
  });
});
