import { textWidth } from './text-width.ts';

// Kinsoku: these may not begin, or may not end, a line (GB/T 15834, section 5.1).
const NOT_FIRST = /^[，。、；：？！）〕］】》〉」』”’…·%‰℃,.;:?!)\]}]/;
const NOT_LAST = /[（〔［【《〈「『“‘([{]$/;
// A Latin word, number or link stays whole; every Chinese character may stand alone.
const PIECES = /[\u2e80-\uffef]|[^\u2e80-\uffef\s]+|\s+/g;

/**
 * Lines no wider than the width, in the charts' regular font. Line breaks in the text are kept. A word that is
 * wider than a line is broken.
 *
 * @param width pixels
 * @param size font size in pixels
 * @example wrapText('甲乙丙丁。', 20, 10) // => ['甲乙', '丙', '丁。']
 */
export function wrapText(text: string, width: number, size: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, size));
}

function wrapParagraph(paragraph: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of unbreakable(paragraph).flatMap((part) => shortened(part, width, size))) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return [...lines, line.trimEnd()];
}

/** Pieces between which a line may end. */
function unbreakable(paragraph: string): string[] {
  const joined: string[] = [];
  for (const piece of paragraph.match(PIECES) ?? []) {
    const last = joined.at(-1);
    if (last !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(last))) {
      joined[joined.length - 1] = last + piece;
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

function shortened(piece: string, width: number, size: number): string[] {
  return textWidth(piece.trim(), size) > width ? [...piece] : [piece];
}
