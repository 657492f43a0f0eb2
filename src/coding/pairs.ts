import { distinctCodes } from './distinct-codes.ts';

/** Unordered pairs of different codes, each once, the smaller code first. */
export function pairsOf(codes: readonly string[]): [string, string][] {
  if (codes.length < 2) return [];
  const sorted = distinctCodes([{ codes }]).sort();
  const pairs: [string, string][] = [];
  let next = 1;
  for (const a of sorted) for (const b of sorted.slice(next++)) pairs.push([a, b]);
  return pairs;
}

/** The same key for both orders of a pair. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}
