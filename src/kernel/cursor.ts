/** UTF-16 offset of a place that Jupyter counts in Unicode characters. */
export function toUtf16Offset(text: string, characters: number): number {
  return Array.from(text).slice(0, characters).join('').length;
}

/** Unicode characters before a UTF-16 offset: how Jupyter counts. */
export function toCharacterOffset(text: string, utf16Offset: number): number {
  return Array.from(text.slice(0, utf16Offset)).length;
}
