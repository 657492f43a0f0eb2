import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markHits, queryWords } from '../../../extension/ui/text-hits.ts';

describe('queryWords', () => {
  it('splits at any white space, folds width and case, and names each word once', () => {
    expect(queryWords(' 产业　ＡＢＣ abc 产业 ')).toEqual(['产业', 'abc']);
  });
});

describe('markHits', () => {
  it('cuts the text at every place of every word', () => {
    expect(markHits('京津冀产业转移与产业', ['产业', '转移'])).toEqual([
      { text: '京津冀', isHit: false },
      { text: '产业转移', isHit: true },
      { text: '与', isHit: false },
      { text: '产业', isHit: true },
    ]);
  });

  it('finds full-width letters by plain ones', () => {
    expect(markHits('ＡＩ产业', ['ai']).map(({ isHit }) => isHit)).toEqual([true, false]);
  });

  it('a text whose folding changes its length is left whole', () => {
    expect(markHits('㈱产业', ['产业'])).toEqual([{ text: '㈱产业', isHit: false }]);
  });

  it('the parts together are the text, whatever the query', () => {
    const texts = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        expect(
          markHits(text, queryWords(query))
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
