/** A document named in 《》, brackets included; UTF-16, half-open. */
export interface Reference {
  readonly start: number;
  readonly end: number;
}

/** Filler for what is inside 《》: no word has it, so nothing matches there and no offset moves. */
export const MASK = '\u0000';

/** The outermost 《》 of a text and the text with their insides masked. An unclosed 《 masks nothing. */
export function maskReferences(text: string): {
  readonly masked: string;
  readonly references: readonly Reference[];
} {
  const references: Reference[] = [];
  for (let open = text.indexOf('《'); open >= 0; ) {
    const end = closingEnd(text, open);
    if (end > 0) references.push({ start: open, end });
    open = text.indexOf('《', end > 0 ? end : open + 1);
  }
  return { masked: masked(text, references), references };
}

/** An opening mark without its closing one must not be sought through a whole text. */
const LONGEST_TITLE = 400;

function closingEnd(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < Math.min(text.length, open + LONGEST_TITLE); i++) {
    if (text[i] === '\n') return 0;
    if (text[i] === '《') depth++;
    if (text[i] === '》' && --depth === 0) return i + 1;
  }
  return 0;
}

function masked(text: string, references: readonly Reference[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of references) {
    out += text.slice(from, start + 1) + MASK.repeat(end - start - 2);
    from = end - 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
