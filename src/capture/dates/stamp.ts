const STAMP = /^[12]\d{3}[^\d]\d{1,2}[^\d]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?$/;
const MAX_LINE_LENGTH = 140;

/** The part of a line that is a day with its time and nothing else: the stamp of publication; null for none. */
export function stampIn(line: { readonly text: string; readonly parts: readonly string[] }): string | null {
  if (line.text.length > MAX_LINE_LENGTH || line.parts.length < 2) return null;
  return line.parts.find((part) => STAMP.test(part)) ?? null;
}
