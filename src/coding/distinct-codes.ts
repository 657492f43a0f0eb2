/** The codes of some parties or places, each once, in order; they are few, so that a list is quicker than a set. */
export function distinctCodes(
  named: readonly { readonly codes: readonly string[] }[],
  codeOf: (code: string) => string = (code) => code,
): string[] {
  const distinct: string[] = [];
  for (const { codes } of named) {
    for (const code of codes) {
      const mapped = codeOf(code);
      if (!distinct.includes(mapped)) distinct.push(mapped);
    }
  }
  return distinct;
}
