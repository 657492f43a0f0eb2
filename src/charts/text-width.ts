import glyphWidths from './glyph-widths.json' with { type: 'json' };

const regular: Readonly<Record<string, number>> = glyphWidths.regular;
const bold: Readonly<Record<string, number>> = glyphWidths.bold;
const FULL_EM = 1000;

/**
 * Width of a line of text in the charts' font, in pixels, from the advances of its glyphs (without kerning).
 *
 * A character that is not in the table is taken as a full em: right for Chinese, wide for the rest.
 *
 * @param size font size in pixels
 * @source advance widths of Noto Sans CJK SC 2.004, written by scripts/subset-font.py
 */
export function textWidth(text: string, size: number, weight: 'regular' | 'bold' = 'regular'): number {
  const advances = weight === 'bold' ? bold : regular;
  let thousandths = 0;
  for (const character of text) thousandths += advances[character] ?? FULL_EM;
  return (thousandths * size) / 1000;
}
