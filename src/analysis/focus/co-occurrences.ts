import type { TermDocument } from './term-document.ts';

/**
 * Number of documents that speak of both terms, each document once; on the diagonal, of those that speak of the term.
 *
 * @returns symmetric, in the order of `terms`
 * @source Callon, Courtial & Laville 1991 (co-occurrence matrix)
 * @example coOccurrences([], ['a']) // => [[0]]
 */
export function coOccurrences(documents: readonly TermDocument[], terms: readonly string[]): number[][] {
  const place = new Map(terms.map((term, i) => [term, i]));
  const matrix = terms.map(() => terms.map(() => 0));
  for (const document of documents) {
    const own = Object.keys(document.terms).flatMap((term) => place.get(term) ?? []);
    for (const i of own) countIn(matrix[i] ?? [], own);
  }
  return matrix;
}

function countIn(row: number[], places: readonly number[]): void {
  for (const j of places) row[j] = (row[j] ?? 0) + 1;
}
