import { at } from '../numeric/at.ts';
import { sum } from '../numeric/sums.ts';

/** Runs of two or more letters, digits or underscores, in any script: scikit-learn's default token. */
const TOKEN = /[\p{L}\p{N}_]{2,}/gu;

/** Weights of terms in documents. */
export interface TfIdf {
  /** The columns. */
  readonly features: readonly string[];
  readonly idf: readonly number[];
  /** Rows = documents, each of length 1 (or 0 without a term). */
  readonly tfidf: readonly (readonly number[])[];
  /** Rows and columns = documents; 0 with a document without a term. */
  readonly cosine: readonly (readonly number[])[];
}

/**
 * TF-IDF of texts, with smooth idf and rows of length 1.
 *
 * @param docs texts
 * @param features the columns; default all tokens, ascending by code units
 * @source Salton & Buckley 1988; as TfidfVectorizer of scikit-learn with its defaults
 * @example tfIdf(['ab cd', 'ab']).features // => ['ab', 'cd']
 */
export function tfIdf(docs: readonly string[], features?: readonly string[]): TfIdf {
  const tokens = docs.map((doc) => doc.toLowerCase().match(TOKEN) ?? []);
  const columns = features ?? [...new Set(tokens.flat())].toSorted((a, b) => (a < b ? -1 : 1));
  const counts = tokens.map((list) => countsIn(list, columns));
  const idf = inverseFrequencies(counts, true);
  const tfidf = weigh(counts, idf);
  const cosine = tfidf.map((row) => tfidf.map((other) => dot(row, other)));
  return { features: columns, idf, tfidf, cosine };
}

/**
 * TF-IDF of counts, with rows of length 1.
 *
 * @param counts rows = documents, columns = terms
 * @param isSmooth ln((1+n)/(1+df)) + 1 instead of ln(n/df) + 1
 * @returns the same shape; a term in no document weighs 0
 * @source Salton & Buckley 1988; as TfidfTransformer of scikit-learn
 * @example tfIdfOfCounts([[3, 0], [2, 0]], false) // => [[1, 0], [1, 0]]
 */
export function tfIdfOfCounts(counts: readonly (readonly number[])[], isSmooth: boolean): number[][] {
  return weigh(counts, inverseFrequencies(counts, isSmooth));
}

function countsIn(tokens: readonly string[], columns: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return columns.map((column) => counts.get(column) ?? 0);
}

function inverseFrequencies(counts: readonly (readonly number[])[], isSmooth: boolean): number[] {
  const extra = isSmooth ? 1 : 0;
  return (counts[0] ?? []).map((_, column) => {
    const documents = counts.filter((row) => at(row, column) > 0).length;
    // No document has it: its weight is 0 whatever the idf, which must only stay finite.
    return documents + extra === 0 ? 1 : Math.log((counts.length + extra) / (documents + extra)) + 1;
  });
}

function weigh(counts: readonly (readonly number[])[], idf: readonly number[]): number[][] {
  return counts.map((row) => {
    const weights = row.map((count, column) => count * at(idf, column));
    const length = Math.sqrt(sum(weights.map((weight) => weight ** 2)));
    return length === 0 ? weights : weights.map((weight) => weight / length);
  });
}

function dot(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((value, index) => value * at(b, index)));
}
