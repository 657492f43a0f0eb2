import { describe, expect, it } from 'vitest';
import { distinctCodes } from '../../src/coding/distinct-codes.ts';

describe('distinctCodes', () => {
  it('keeps the first of each code, in order', () => {
    const named = [{ codes: ['110000', '130600'] }, { codes: ['130600', '120000', '110000'] }];
    expect(distinctCodes(named)).toEqual(['110000', '130600', '120000']);
  });

  it('compares what codes roll up to', () => {
    const named = [{ codes: ['130681'] }, { codes: ['130602', '131000'] }];
    expect(distinctCodes(named, (code) => `${code.slice(0, 4)}00`)).toEqual(['130600', '131000']);
  });
});
