import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/coding/sentences.ts';

describe('sentencesOf', () => {
  it('cuts after marks that end a sentence and at line breaks', () => {
    const text = '两市签约。 会议召开！\n\n天津；北京';
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '两市签约。',
      '会议召开！',
      '天津；',
      '北京',
    ]);
  });

  it('takes off every character that trim takes off, and no other', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
      (char) => !'。！？!?；;\n'.includes(char),
    );
    const wrong = units.filter((char) => {
      const [span] = sentencesOf(`${char}京${char}`);
      return span?.end !== (char.trim() === '' ? 2 : 3);
    });
    expect(wrong).toEqual([]);
  });
});
