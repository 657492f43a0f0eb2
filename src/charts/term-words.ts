import { termChoices } from '../lexicon/term-choices.ts';
import type { Language } from './chart.ts';
import { fontSize } from './palette.ts';
import { textWidth } from './text-width.ts';

const names = new Map(
  (['industry', 'instrument'] as const).flatMap((kind) =>
    termChoices(kind).map((choice) => [choice.code, choice.name] as const),
  ),
);

/** Name of an industry or instrument, a code without one as it is. */
export function termWord(code: string, language: Language): string {
  return names.get(code)?.[language] ?? code;
}

/** The text as far as it fits into so many pixels, with … where it was cut. */
export function cutToWidth(text: string, width: number, size: number = fontSize.body): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  const fits = characters.findIndex(
    (_, i) => textWidth(`${characters.slice(0, i + 1).join('')}…`, size) > width,
  );
  return `${characters.slice(0, Math.max(1, fits)).join('').trimEnd()}…`;
}
