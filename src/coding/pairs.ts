/** Unordered pairs of different codes, each once, the smaller code first. */
export function pairsOf(codes: readonly string[]): [string, string][] {
  if (codes.length < 2) return [];
  const sorted = [...new Set(codes)].toSorted();
  const pairs: [string, string][] = [];
  for (const [index, a] of sorted.entries()) for (const b of sorted.slice(index + 1)) pairs.push([a, b]);
  return pairs;
}

/** The same key for both orders of a pair. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}
