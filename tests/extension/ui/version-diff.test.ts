import { describe, expect, it } from 'vitest';
import { diffRows, fieldChanges } from '../../../extension/ui/history/diff-rows.ts';
import { versionDiff, wordDiff } from '../../../extension/ui/history/version-diff.ts';
import { zh } from '../../../extension/ui/words/zh.ts';
import { announcementOf } from '../../support/records.ts';

const same = (text: string) => ({ kind: 'same', pieces: [{ kind: 'same', text }] });

describe('wordDiff', () => {
  it('Chinese is compared by words, not by sentences between spaces', () => {
    expect(wordDiff('支持北京企业向河北转移', '支持天津企业向河北转移')).toEqual([
      { kind: 'same', text: '支持' },
      { kind: 'removed', text: '北京' },
      { kind: 'added', text: '天津' },
      { kind: 'same', text: '企业向河北转移' },
    ]);
  });

  it('other scripts are compared by words', () => {
    const pieces = wordDiff('the plan ends in 2020', 'the plan ends in 2025');
    expect(pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '2020' },
      { kind: 'added', text: '2025' },
    ]);
  });
});

describe('versionDiff', () => {
  it('an edited paragraph is one, a new one and one that went stand alone, in the order of reading', () => {
    const before = '一、总体要求。\n二、到2020年建成三个园区。\n三、严格水源保护。\n';
    const after = '一、总体要求。\n二、到2025年建成三个园区。\n四、设立引导基金并给予税收优惠。\n';
    expect(versionDiff(before, after)).toEqual([
      same('一、总体要求。'),
      {
        kind: 'changed',
        pieces: [
          { kind: 'same', text: '二、到' },
          { kind: 'removed', text: '2020' },
          { kind: 'added', text: '2025' },
          { kind: 'same', text: '年建成三个园区。' },
        ],
      },
      { kind: 'removed', pieces: [{ kind: 'removed', text: '三、严格水源保护。' }] },
      { kind: 'added', pieces: [{ kind: 'added', text: '四、设立引导基金并给予税收优惠。' }] },
    ]);
  });

  it('layout is no change', () => {
    expect(versionDiff('甲。\n\n 乙。\n', '甲。\n乙。')).toEqual([same('甲。'), same('乙。')]);
  });

  it('what is kept and what is new make up the new text, what is kept and what went the old one', () => {
    const before = '子丑寅卯。\n辰巳午未申酉。\n戌亥。';
    const after = '新的一段。\n子丑寅卯。\n辰巳改午未申酉。';
    const blocks = versionDiff(before, after);
    const textOf = (side: 'added' | 'removed') =>
      blocks
        .map(({ pieces }) => pieces.filter(({ kind }) => kind === 'same' || kind === side))
        .filter(({ length }) => length > 0)
        .map((pieces) => pieces.map(({ text }) => text).join(''))
        .join('\n');
    expect([textOf('removed'), textOf('added')]).toEqual([before, after]);
  });
});

describe('diffRows', () => {
  const blocks = versionDiff('甲。\n乙。\n丙。\n丁。', '甲。\n乙。\n丁。');

  it('runs of equal paragraphs become their number', () => {
    expect(
      diffRows(blocks, true).map((row) => (row.kind === 'skipped' ? row.count : row.block.kind)),
    ).toEqual([2, 'removed', 1]);
  });

  it('the whole text shows every paragraph', () => {
    expect(diffRows(blocks, false)).toHaveLength(4);
  });
});

describe('fieldChanges', () => {
  it('fields of other value, in words, and nothing else', () => {
    const before = announcementOf({ genre: 'notice', issuers: ['甲市人民政府'], dateWritten: '2014' });
    const after = { ...before, genre: 'plan' as const, dateWritten: null, bodyText: '别的' };
    expect(fieldChanges(before, after, zh)).toEqual([
      { field: 'dateWritten', before: '2014', after: '' },
      { field: 'genre', before: '通知', after: '规划' },
    ]);
  });
});
