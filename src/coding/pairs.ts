/** Unordered pairs of different codes, each once, the smaller code first. */
export function pairsOf(codes: readonly string[]): [string, string][] {
  if (codes.length < 2) return [];
  const sorted = [...new Set(codes)].toSorted();
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b): [string, string] => [a, b]));
}

/** The same key for both orders of a pair. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}
