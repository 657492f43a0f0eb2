import glyphWidths from './glyph-widths.json' with { type: 'json' };

/**
 * True when the font that travels with this package has a glyph for every character: GB 2312, Latin, and the marks
 * that charts write. Line breaks count as covered.
 */
export function chartFontCovers(text: string): boolean {
  const covered = coveredCharacters();
  return [...text].every((character) => covered.has(character) || character < ' ');
}

let known: ReadonlySet<string> | undefined;

/** The Chinese characters of GB 2312, which GBK contains unchanged, and those of the table of widths. */
function coveredCharacters(): ReadonlySet<string> {
  if (known) return known;
  const bytes: number[] = [];
  for (let high = 0xb0; high < 0xf8; high++) {
    // The last five places of row 55 are empty in GB 2312.
    for (let low = 0xa1; low < (high === 0xd7 ? 0xfa : 0xff); low++) bytes.push(high, low);
  }
  const chinese = new TextDecoder('gbk').decode(Uint8Array.from(bytes));
  known = new Set([...chinese, ...Object.keys(glyphWidths.regular)]);
  return known;
}
