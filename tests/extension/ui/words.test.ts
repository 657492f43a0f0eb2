import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../../extension/ui/words/en.ts';
import { zh } from '../../../extension/ui/words/zh.ts';

interface Text {
  readonly path: string;
  readonly text: string;
  /** What the text was given to say. */
  readonly parts: readonly string[];
}

/** Every text of a dictionary. */
function textsOf(value: unknown, path = ''): Text[] {
  if (typeof value === 'string') return [{ path, text: value, parts: [] }];
  if (typeof value === 'function') {
    const parts = ['PART1', 'PART2'].slice(0, value.length);
    return [{ path, text: String(value(...parts)), parts }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, `${path}/${key}`));
}

describe.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('%s', (language, words) => {
  const texts = textsOf(words);

  it('no text is empty, and every part that a text is given is in it', () => {
    const lacking = texts.filter(
      ({ text, parts }) => text.trim() === '' || parts.some((part) => !text.includes(part)),
    );
    expect(lacking).toEqual([]);
  });

  it('every reader of captures has a name', () => {
    const folder = new URL('../../../src/capture/readers/', import.meta.url);
    const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const ids = sources.flatMap((source) => [...source.matchAll(/reader: '([\w-]+)'/g)].map(([, id]) => id));
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id) => id !== undefined && !(id in words.record.readers))).toEqual([]);
  });

  it('texts are in their own language', () => {
    const isChinese = /[\u4e00-\u9fff]/;
    const chinese = texts.filter(({ text }) => isChinese.test(text)).map(({ path }) => path);
    if (language === 'en') expect(chinese).toEqual([]);
    else expect(texts.length - chinese.length).toBeLessThan(10);
  });
});

describe('both languages', () => {
  it('hold the same texts', () => {
    const paths = (words: unknown) => textsOf(words).map(({ path }) => path);
    expect(paths(zh)).toEqual(paths(en));
  });
});
