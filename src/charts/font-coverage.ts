import glyphWidths from './glyph-widths.json' with { type: 'json' };

/** A set of glyphs that travels with this package. */
export type GlyphSet = 'simplified' | 'traditional';

/**
 * True when the font that travels with this package has a glyph for every character of the text. Line breaks count
 * as covered.
 *
 * @param sets `simplified` is GB 2312, Latin, and the marks that charts write; `traditional` adds the usual characters
 * of Big5
 */
export function chartFontCovers(text: string, sets: readonly GlyphSet[]): boolean {
  const covered = sets.map(coveredBy);
  return [...text].every((character) => character < ' ' || covered.some((set) => set.has(character)));
}

const known = new Map<GlyphSet, ReadonlySet<string>>();

function coveredBy(set: GlyphSet): ReadonlySet<string> {
  const found = known.get(set) ?? (set === 'simplified' ? simplified() : traditional());
  known.set(set, found);
  return found;
}

/** The Chinese characters of GB 2312, which GBK contains unchanged, and those of the table of widths. */
function simplified(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let high = 0xb0; high < 0xf8; high++) {
    // The last five places of row 55 are empty in GB 2312.
    for (let low = 0xa1; low < (high === 0xd7 ? 0xfa : 0xff); low++) bytes.push(high, low);
  }
  return new Set([...decoded('gbk', bytes), ...Object.keys(glyphWidths.regular)]);
}

/** Level 1 of Big5, up to 籲. */
function traditional(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let high = 0xa4; high < 0xc7; high++) {
    const last = high === 0xc6 ? 0x7e : 0xfe;
    for (let low = 0x40; low <= last; low++) if (low < 0x7f || low > 0xa0) bytes.push(high, low);
  }
  return new Set(decoded('big5', bytes));
}

function decoded(encoding: string, bytes: readonly number[]): string {
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}
