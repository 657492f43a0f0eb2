import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/lexicon/fold.ts';

describe('fold', () => {
  it.each([
    ['traditional characters', '環渤海與滄州', '环渤海与沧州'],
    ['full-width digits and marks', '（２０１５），；', '(2015),;'],
    ['every dash', '滨海—中关村–科技园－', '滨海-中关村-科技园-'],
    ['every middle dot', '北京•沧州・保定', '北京·沧州·保定'],
    ['radicals', '⼋⽉', '八月'],
    ['乾 stays, 乾坤 is simplified text too', '乾坤', '乾坤'],
    ['brackets of document numbers stay', '〔2014〕《》、。', '〔2014〕《》、。'],
    ['① stays one character', '①㈠', '①㈠'],
  ])('%s', (_rule, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps the length and does nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
