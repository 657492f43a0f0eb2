import { describe, expect, it } from 'vitest';
import { readLexicon, termLexicons, termTrie } from '../../src/lexicon/terms.ts';

describe('readLexicon', () => {
  const entry = { id: 'a', class: 'x', en: 'A', terms: ['基金'] };
  const lexicon = { version: '1', kind: 'industry', source: 'made up', entries: [entry] };

  it('refuses one word in two entries and names it', () => {
    const twice = { ...lexicon, entries: [entry, { ...entry, id: 'b' }] };
    expect(() => readLexicon(twice)).toThrow('“基金” stands in a and b');
  });

  it('refuses a list without a source', () => {
    expect(() => readLexicon({ ...lexicon, source: '' })).toThrow('word list');
  });

  it('reads a list that is right', () => {
    expect(readLexicon(lexicon)).toEqual(lexicon);
  });
});

describe('termLexicons', () => {
  it('are the four topics, each with version and source', () => {
    expect(termLexicons.map((lexicon) => lexicon.kind)).toEqual([
      'industry',
      'instrument',
      'actor',
      'governance',
    ]);
  });

  it('have classes of Rothwell and Zegveld only for instruments', () => {
    const classes = termLexicons
      .find((lexicon) => lexicon.kind === 'instrument')
      ?.entries.map((entry) => entry.class);
    expect([...new Set(classes)]).toEqual(['supply', 'environment', 'demand']);
  });

  it('let a word mean something in several topics', () => {
    const meanings = termTrie.get('联席会议');
    expect(meanings).toEqual([{ kind: 'governance', id: 'process', class: 'process' }]);
    expect(termTrie.get('基金')?.map((meaning) => meaning.kind)).toEqual(['instrument', 'governance']);
  });
});
