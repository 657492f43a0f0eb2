/** A text for comparison: compatibility forms folded, white space, soft hyphens and quotation marks dropped. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00ad“”"'‘’「」]/g, '')
    .toLowerCase();
}
