import { describe, expect, it } from 'vitest';
import { fieldText, fieldView, readingsOf } from '../../../extension/ui/record-fields.ts';
import { en } from '../../../extension/ui/words/en.ts';
import { zh } from '../../../extension/ui/words/zh.ts';
import { detailOf } from '../../support/detail.ts';

describe('fieldView', () => {
  it('a stated field names its reader and keeps the words of the page', () => {
    const detail = detailOf({ docNumber: '财预〔2015〕92号' }, [
      { field: 'docNumber', reader: 'label-table', evidence: '文号：财预〔2015〕92号' },
    ]);
    expect(fieldView(detail, zh).rows).toEqual([
      {
        field: 'docNumber',
        label: '发文字号',
        value: '财预〔2015〕92号',
        mark: { kind: 'reader', label: '信息表', reader: '信息表', evidence: '文号：财预〔2015〕92号' },
        editable: 'docNumber',
      },
    ]);
  });

  it('a value below 0.75 is one to check and shows how sure the reader is', () => {
    const detail = detailOf({ genre: 'notice' }, [{ field: 'genre', reader: 'text', confidence: 0.58 }]);
    const [row] = fieldView(detail, en).rows;
    expect(row).toMatchObject({
      value: 'Notice',
      mark: { kind: 'to-check', label: 'check 0.58', reader: 'text' },
    });
  });

  it('a field of exactly 0.75 is sure', () => {
    const detail = detailOf({ genre: 'notice' }, [{ field: 'genre', reader: 'text', confidence: 0.75 }]);
    expect(fieldView(detail, en).rows[0]?.mark?.kind).toBe('reader');
  });

  it("a person's value carries the person as its mark, and what was read is gone", () => {
    const readings = [{ field: 'dateWritten', value: '2015-06-03' }];
    const detail = detailOf({ dateWritten: '2015-06-03' }, readings, [['dateWritten', '2015-06-13']]);
    expect(fieldView(detail, zh).rows[0]).toMatchObject({
      value: '2015-06-13',
      mark: { kind: 'you', label: '本人', evidence: '' },
    });
  });

  it('a correction back to what was read shows the reader again', () => {
    const detail = detailOf(
      { docNumber: '一号' },
      [{ field: 'docNumber', value: '一号' }],
      [
        ['docNumber', '二号'],
        ['docNumber', '一号'],
      ],
    );
    expect(fieldView(detail, zh).rows[0]).toMatchObject({ value: '一号', mark: { kind: 'reader' } });
  });

  it('what neither page nor person states is gathered, and the title stands apart', () => {
    const view = fieldView(detailOf({ title: '通知', issuers: ['财政部'] }, [], [['issuers', []]]), zh);
    expect(view.title.value).toBe('通知');
    expect(view.rows).toEqual([]);
    expect(view.notStated.map((row) => row.label)).toEqual([
      '发文机关',
      '发文字号',
      '成文日期',
      '发布日期',
      '施行日期',
      '发文层级',
      '体裁',
      '有效性',
      '主题分类',
      '关键词',
      '索引号',
    ]);
  });

  it('only the six fields that a person can type are editable', () => {
    const view = fieldView(detailOf(), zh);
    const rows = [view.title, ...view.rows, ...view.notStated];
    expect(rows.filter(({ editable }) => editable).map(({ field }) => field)).toEqual([
      'title',
      'issuers',
      'docNumber',
      'dateWritten',
      'datePublished',
      'dateEffective',
    ]);
  });
});

describe('fieldText', () => {
  it.each([
    ['lists keep the page’s order', 'issuers', ['财政部', '国家税务总局'], '财政部、国家税务总局'],
    ['a tier has its word', 'issuerTier', 'prefecture', '地级'],
    ['an unknown code is shown as it is', 'genre', 'memorandum', 'memorandum'],
    ['an empty list is not stated', 'topics', [], ''],
    ['null is not stated', 'validity', null, ''],
  ] as const)('%s', (_rule, field, value, text) => {
    expect(fieldText(field, value, zh)).toBe(text);
  });
});

describe('readingsOf', () => {
  it('the chosen reading comes first, then the surer ones, each value once', () => {
    const { provenance } = detailOf({}, [
      { field: 'datePublished', value: '2024-03-02', chosen: false, confidence: 0.6 },
      { field: 'datePublished', value: '2015-06-25', chosen: false, confidence: 0.7 },
      { field: 'datePublished', value: '2015-06-25', chosen: true, confidence: 0.5 },
      { field: 'datePublished', value: '', chosen: false },
      { field: 'title', value: '通知' },
    ]);
    expect(readingsOf('datePublished', provenance).map(({ value }) => value)).toEqual([
      '2015-06-25',
      '2024-03-02',
    ]);
  });
});
