import { searchable } from '../../src/store/search-records.ts';

/** A stretch of a text; `isHit` where a word of the query stands. */
export interface TextPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** The words of a query, folded for comparison. */
export function queryWords(query: string): readonly string[] {
  return [...new Set(searchable(query).split(/\s+/))].filter((word) => word !== '');
}

/**
 * Cuts a text at the words of a query. Text whose folding changes its length is returned uncut, since offsets
 * would no longer fit.
 */
export function markHits(text: string, words: readonly string[]): readonly TextPart[] {
  const folded = searchable(text);
  if (folded.length !== text.length || words.length === 0) return [{ text, isHit: false }];
  const isHit = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      isHit.fill(true, at, at + word.length);
    }
  }
  return partsOf(text, isHit);
}

function partsOf(text: string, isHit: readonly boolean[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end += 1) {
    if (end < text.length && isHit[end] === isHit[start]) continue;
    parts.push({ text: text.slice(start, end), isHit: isHit[start] === true });
    start = end;
  }
  return parts;
}
