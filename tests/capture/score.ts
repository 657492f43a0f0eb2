/** The measure of ../shared/corpus/score.py, for the tests: kept to its definitions so that figures agree. */

/** Text without white space, brackets of document numbers alike; null for nothing. */
export function normalised(text: string | null | undefined): string | null {
  const bare = (text ?? '')
    .replace(/[\s\u3000]+/g, '')
    .replace(/[[【]/g, '〔')
    .replace(/[\]】]/g, '〕');
  return bare || null;
}

/** Precision and recall of a body over character bigrams (Chinese) or runs of four words. */
export function bodyScore(
  got: string,
  want: string,
): { readonly precision: number; readonly recall: number } {
  const isChinese = /[\u4e00-\u9fff]/.test(want);
  const [ours, theirs] = [grams(got, isChinese), grams(want, isChinese)];
  let common = 0;
  for (const [gram, count] of ours) common += Math.min(count, theirs.get(gram) ?? 0);
  return { precision: common / Math.max(1, sum(ours)), recall: common / Math.max(1, sum(theirs)) };
}

function grams(text: string, isChinese: boolean): Map<string, number> {
  const units = isChinese
    ? [...text.replace(/[\s\u3000\u00a0]+/g, '')]
    : (text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []);
  const length = isChinese ? 2 : Math.min(4, units.length) || 1;
  const counts = new Map<string, number>();
  for (let index = 0; index + length <= units.length; index += 1) {
    const gram = units.slice(index, index + length).join('\u0001');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
