import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartFontCovers } from '../../src/charts/font-coverage.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { wrapText } from '../../src/charts/wrap-text.ts';

describe('textWidth', () => {
  it.each([
    { rule: 'a Chinese character is one em', text: '京津冀', size: 10, width: 30 },
    { rule: 'a digit is 0.555 em', text: '2014', size: 10, width: 22.2 },
    { rule: 'nothing has no width', text: '', size: 10, width: 0 },
    { rule: 'a character that the table lacks is one em', text: '\u{20BB7}', size: 10, width: 10 },
  ])('$rule', ({ text, size, width }) => {
    expect(textWidth(text, size)).toBeCloseTo(width, 9);
  });

  it('bold Latin is wider than regular', () => {
    expect(textWidth('Beijing', 10, 'bold')).toBeGreaterThan(textWidth('Beijing', 10));
  });
});

describe('wrapText', () => {
  it.each([
    { rule: 'a closing mark does not begin a line', text: '甲乙丙。', lines: ['甲乙', '丙。'] },
    { rule: 'an opening mark does not end a line', text: '甲乙（丙丁）', lines: ['甲乙', '（丙', '丁）'] },
    { rule: 'a line break is kept', text: '甲\n乙', lines: ['甲', '乙'] },
    { rule: 'a Latin word stays whole', text: '甲 abc def', lines: ['甲 abc', 'def'] },
    { rule: 'a word wider than a line is broken', text: 'aaaaaaaaaa', lines: ['aaaaa', 'aaaaa'] },
    { rule: 'an empty text is one empty line', text: '', lines: [''] },
  ])('$rule', ({ text, lines }) => {
    expect(wrapText(text, 30, 10)).toEqual(lines);
  });

  it('no character is lost and no line is too wide', () => {
    const characters = fc.constantFrom('京', '津', '。', '，', '（', '）', 'a', 'b', '1', ' ', '–');
    fc.assert(
      fc.property(
        fc.array(characters, { maxLength: 60 }),
        fc.integer({ min: 60, max: 200 }),
        (parts, width) => {
          const text = parts.join('');
          const lines = wrapText(text, width, 10);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});

describe('chartFontCovers', () => {
  it.each([
    {
      rule: 'GB 2312 and Latin',
      text: "雄安新区〔2014〕3号，Xiong'an – “½” é",
      simplified: true,
      both: true,
    },
    { rule: 'first and last character of GB 2312', text: '啊齄座亍', simplified: true, both: true },
    { rule: 'a traditional character', text: '產業籲', simplified: false, both: true },
    { rule: 'a character outside the basic plane', text: '\u{20BB7}', simplified: false, both: false },
    { rule: 'line breaks do not matter', text: 'a\nb\t', simplified: true, both: true },
  ])('$rule', ({ text, simplified, both }) => {
    expect([
      chartFontCovers(text, ['simplified']),
      chartFontCovers(text, ['simplified', 'traditional']),
    ]).toEqual([simplified, both]);
  });
});
