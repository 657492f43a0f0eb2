/** A paragraph of a body; `start` is where its line begins, in UTF-16 units. */
export interface Paragraph {
  readonly text: string;
  readonly start: number;
}

/** The paragraphs of a body that hold anything to read. */
export function bodyParagraphs(bodyText: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of bodyText.split('\n')) {
    const text = line.trim();
    if (text !== '') paragraphs.push({ text, start });
    start += line.length + 1;
  }
  return paragraphs;
}

/** Characters that a person sees: white space does not count. */
export function visibleLength(bodyText: string): number {
  return [...bodyText.replace(/\s/g, '')].length;
}
