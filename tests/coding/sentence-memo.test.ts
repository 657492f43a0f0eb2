import { describe, expect, it } from 'vitest';
import { readField } from '../../src/coding/read-field.ts';
import { SentenceMemo } from '../../src/coding/sentence-memo.ts';
import { sentenceViews } from '../../src/coding/sentence-view.ts';
import { loadPack } from '../../src/lexicon/load-pack.ts';

const pack = loadPack('jing-jin-ji');
const viewsOf = (bodyText: string) => sentenceViews(readField({ id: 'a', bodyText }, 'bodyText', pack));

describe('SentenceMemo', () => {
  it('reads each sentence of a field once', () => {
    const memo = new SentenceMemo<string>();
    const read: string[] = [];
    const [first, second] = viewsOf('北京开会。天津签约。');
    if (!first || !second) throw new Error('two sentences');
    for (const sentence of [first, second, first, second])
      memo.of(sentence, ({ text }) => {
        read.push(text);
        return text;
      });
    expect(read).toEqual(['北京开会。', '天津签约。']);
  });

  it('takes no sentence of another text for one that it knows', () => {
    const memo = new SentenceMemo<string>();
    const texts = ['北京开会。', '天津签约。'].flatMap((text) => viewsOf(text));
    expect(texts.map((sentence) => memo.of(sentence, ({ text }) => text))).toEqual([
      '北京开会。',
      '天津签约。',
    ]);
  });
});
