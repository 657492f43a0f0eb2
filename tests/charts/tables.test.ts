import { describe, expect, it } from 'vitest';
import { numbersMarkdown } from '../../src/charts/numbers-markdown.ts';
import { rowsMarkdown } from '../../src/charts/rows-markdown.ts';

describe('numbersMarkdown', () => {
  it('has a column for each key, numbers to the right and rounded, nothing where there is no value', () => {
    const rows = [
      { Pair: 'A | B', Value: 0.123456, Low: null },
      { Pair: 'C', Value: -1, Low: 0.5 },
    ];
    expect(numbersMarkdown(rows, 'en')).toBe(
      ['| Pair | Value | Low |', '| --- | --: | --: |', '| A \\| B | 0.123 |  |', '| C | −1 | 0.5 |'].join(
        '\n',
      ),
    );
  });

  it('says so when there is nothing to list', () => {
    expect([numbersMarkdown([], 'zh'), numbersMarkdown([], 'en')]).toEqual([
      '没有可列的数。',
      'No numbers to list.',
    ]);
  });
});

describe('rowsMarkdown', () => {
  const page = { date: '2016-01-01', scale: 'Intercity', title: 'Two acts', url: 'https://example.test/a' };

  it('two acts of one page differ by kind, places and quote', () => {
    const rows = [
      { ...page, kind: 'Transfer', places: 'Beijing, Cangzhou', quote: 'a plant | moves' },
      { ...page, kind: 'Fund', places: 'Beijing, Tianjin', quote: 'Two acts' },
    ];
    expect(rowsMarkdown(rows, 'en').split('\n').slice(2)).toEqual([
      '| 2016-01-01 | Intercity | Transfer | Beijing, Cangzhou | Two acts “a plant \\| moves” | [Source](<https://example.test/a>) |',
      '| 2016-01-01 | Intercity | Fund | Beijing, Tianjin | Two acts | [Source](<https://example.test/a>) |',
    ]);
  });

  it('a long quote is cut, in Chinese marks', () => {
    const [, , line] = rowsMarkdown([{ ...page, quote: '甲'.repeat(200) }], 'zh').split('\n');
    expect(line).toContain(`Two acts 「${'甲'.repeat(90)}…」`);
  });
});
