import { describe, expect, it } from 'vitest';
import { Trie } from '../../src/lexicon/trie.ts';

describe('Trie', () => {
  const trie = new Trie<number>();
  for (const [index, word] of ['北京', '北京市', '京津冀', '确保', '保定'].entries()) trie.set(word, index);

  it('takes the longest word at the leftmost place', () => {
    expect(trie.scan('北京市京津冀')).toEqual([
      { start: 0, end: 3, value: 1 },
      { start: 3, end: 6, value: 2 },
    ]);
  });

  it('lets no word begin inside another', () => {
    expect(trie.scan('确保定期')).toEqual([{ start: 0, end: 2, value: 3 }]);
  });

  it('falls back to the shorter word when the longer is refused', () => {
    expect(trie.scan('北京市场', (end) => end !== 3)).toEqual([{ start: 0, end: 2, value: 0 }]);
  });

  it('replaces the value of a word set again', () => {
    const again = new Trie<string>();
    again.set('津', 'a');
    again.set('津', 'b');
    expect([...again.entries()]).toEqual([['津', 'b']]);
  });

  it('finds each of thousands of words, also where many share their beginning', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `县${String.fromCharCode(0x4e00 + index)}区`);
    const many = new Trie<number>();
    for (const [index, word] of words.entries()) many.set(word, index);
    expect(many.scan(words.join('，')).map(({ value }) => value)).toEqual(words.map((_, index) => index));
  });

  it('takes no word that the text breaks off', () => {
    expect(trie.scan('去保')).toEqual([]);
  });
});
