import type { PageLine } from './page-lines.ts';

/** Latin letters carry less text each than Chinese characters do. */
const LATIN_WEIGHT = 0.35;
/** Lines of this weight are running text when they have a comma; much longer ones in any case. */
const CLAUSE_WEIGHT = 40;
const LONG_WEIGHT = 100;

/** Length of a text in Chinese characters, Latin letters counted as parts of one. */
export function weightOf(text: string): number {
  let wide = 0;
  for (let i = 0; i < text.length; i += 1) if (isWide(text.charCodeAt(i))) wide += 1;
  return wide + (text.length - wide) * LATIN_WEIGHT;
}

function isWide(unit: number): boolean {
  return (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xffef);
}

/** True for running text: a sentence, a long clause, or an addressee that a letter begins with. Not for titles. */
export function isProse(line: PageLine): boolean {
  if (/[。；]|[.;!?]$|[：:]$/.test(line.text)) return true;
  const weight = weightOf(line.text);
  return weight >= LONG_WEIGHT || (weight >= CLAUSE_WEIGHT && /，|, /.test(line.text));
}
