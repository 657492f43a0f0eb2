import { type PolicyDocument, total } from './policy-document.ts';

const SCALES = ['regional', 'provincial', 'intercity'] as const;

/**
 * E1–E3: documents by year and scale, their strength, and how evenly they are spread over the scales.
 *
 * @returns `counts` and `strengthByYear` hold the years that have documents, ascending; `scaleEntropy` is 0 (one
 * scale) to 1 (all alike), null without documents
 * @source methods of policyloom, E1–E3; Shannon 1948 (entropy)
 * @example evolutionIndicators([]).scaleEntropy // => null
 */
export function evolutionIndicators(documents: readonly PolicyDocument[]) {
  const years = [...new Set(documents.map((document) => document.year))].sort((a, b) => a - b);
  const ofYear = (year: number) => documents.filter((document) => document.year === year);
  const scaleTotals = byScale(documents);
  return {
    counts: Object.fromEntries(years.map((year) => [year, byScale(ofYear(year))])),
    strengthByYear: Object.fromEntries(years.map((year) => [year, total(ofYear(year), (d) => d.strength)])),
    scaleTotals,
    scaleEntropy: documents.length === 0 ? null : evenness(Object.values(scaleTotals)),
  };
}

function byScale(documents: readonly PolicyDocument[]): Record<string, number> {
  return Object.fromEntries(
    SCALES.map((scale) => [scale, documents.filter((document) => document.scale === scale).length]),
  );
}

function evenness(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.filter((count) => count > 0).map((count) => count / all);
  return shares.reduce((sum, share) => sum - share * Math.log(share), 0) / Math.log(counts.length);
}
