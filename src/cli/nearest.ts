/**
 * The choice that was most probably meant: one that holds the name as a part, else the one with the fewest
 * letters to change; the first of equals.
 *
 * @param choices at least one
 * @source Levenshtein 1966, Binary codes capable of correcting deletions, insertions and reversals
 */
export function nearest(name: string, choices: readonly string[]): string | undefined {
  const ranked = choices
    .map((choice) => ({ choice, edits: choice.includes(name) ? 0 : editDistance(name, choice) }))
    .toSorted((a, b) => a.edits - b.edits);
  return ranked[0]?.choice;
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const replaced = (above[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
