import { describe, expect, it } from 'vitest';
import { actLexicons, coreOf } from '../../src/lexicon/act-words.ts';
import { canHoldVerb, type VerbKind, verbMarks } from '../../src/lexicon/verb-marks.ts';

const KINDS: readonly VerbKind[] = ['signing', 'issuing', 'founding', 'moving', 'meeting', 'deciding'];

function kindsIn(text: string, from = 0, to = text.length): VerbKind[] {
  const marks = verbMarks(text, from, to);
  return KINDS.filter((kind) => canHoldVerb(marks, kind));
}

describe('verbMarks', () => {
  it.each(KINDS)('misses no word of %s', (kind) => {
    const entries = actLexicons.find((list) => list.kind === kind)?.entries ?? [];
    const words = entries.flatMap(({ terms }) => terms.map(coreOf));
    expect(words.filter((word) => !kindsIn(`甲与乙${word}丙`).includes(kind))).toEqual([]);
  });

  it('rules every list out where no verb stands', () => {
    expect(kindsIn('北京与天津山水相连')).toEqual([]);
  });

  it('looks at the stretch asked for only', () => {
    const text = '两市签署协议。会议';
    expect(kindsIn(text, 2, 4)).toContain('signing');
    expect(kindsIn(text, 5, text.length)).toEqual([]);
  });
});
