/**
 * Every match of a global pattern, in order. `matchAll` makes a new pattern at every call, which costs more than
 * the search itself where most texts hold no match.
 *
 * @param pattern global, and never matching the empty text
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    match = pattern.exec(text);
  }
  return found;
}

const NONE: readonly RegExpExecArray[] = [];
