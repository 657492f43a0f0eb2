import { describe, expect, it } from 'vitest';
import { actLexicons, actPattern, coreOf, readActWords } from '../../src/lexicon/act-words.ts';

const entry = { id: 'a', class: 'x', en: 'A', terms: ['挂牌'] };
const list = { version: '1', kind: 'founding', source: 'made up', entries: [entry] };

describe('readActWords', () => {
  it.each([
    {
      rule: 'refuses one word in two classes and names it',
      data: { ...list, entries: [entry, { ...entry, id: 'b', class: 'y' }] },
      message: '“挂牌” stands in a and b (founding). Keep one.',
    },
    {
      rule: 'refuses a trap that holds no word of its entry',
      data: { ...list, entries: [{ ...entry, traps: ['揭牌仪式'] }] },
      message: 'The trap “揭牌仪式” holds no word of a (founding). Take it out.',
    },
    {
      rule: 'refuses a gap of unknown length',
      data: { ...list, entries: [{ ...entry, terms: ['投资…公司'] }] },
      message: '“投资…公司” of a has a gap without a reach (founding). Add “reach”.',
    },
    {
      rule: 'refuses a newer form',
      data: { ...list, schema: 9 },
      message:
        'The file is of schema 9, this version reads schema 1 (word list). Update policyloom, or take the file of an earlier version.',
    },
  ])('$rule', ({ data, message }) => {
    expect(() => readActWords(data)).toThrow(message);
  });

  it('reads a list that is right', () => {
    expect(readActWords(list)).toEqual(list);
  });
});

describe('actPattern', () => {
  const matches = (text: string, pattern: string): string[] => [
    ...(text.match(new RegExp(pattern, 'g')) ?? []),
  ];

  it('finds the longest word, wherever it stands in the list', () => {
    expect(matches('昨天揭牌成立,又揭牌', actPattern('founding'))).toEqual(['揭牌成立', '揭牌']);
  });

  it('passes over longer words that do not mean it, before and behind', () => {
    expect(matches('小组成员,组成', actPattern('founding', 'founds'))).toEqual(['组成']);
    expect(matches('创业园林,创业园', actPattern('things', 'co-built-park'))).toEqual(['业园']);
  });

  it('lets a gap reach to the end of the clause at most', () => {
    const pattern = actPattern('things', 'organisation');
    expect(matches('协调联动机制', pattern)).toEqual(['协调联动机制']);
    expect(matches('协调,联系机制', pattern)).toEqual([]);
  });

  it('names a class that is not in the list', () => {
    expect(() => actPattern('founding', 'closes')).toThrow('No word is of class “closes” (founding)');
  });

  it('compiles for every class of every list, and finds each word that has no gap', () => {
    const lost = actLexicons.flatMap(({ kind, entries }) =>
      entries.flatMap(({ terms, ...rest }) =>
        terms.filter(
          (term) => coreOf(term) === term && !new RegExp(actPattern(kind, rest.class)).test(`,${term},`),
        ),
      ),
    );
    expect(lost).toEqual([]);
  });
});
