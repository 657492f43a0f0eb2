import type { BenchField } from './extraction-page.ts';

/** What one tool found on one page. A field that a tool never gives is missing. */
export interface Extraction {
  readonly tool: string;
  readonly file: string;
  /** Decoding and parsing included, in a warm process. */
  readonly ms: number;
  /** Forms under which a field is stated; empty when the tool found none. */
  readonly fields: Readonly<Partial<Record<BenchField, readonly string[]>>>;
  /** Undefined for tools that find no text. */
  readonly body?: string;
}

/** A value as a list of forms; white space alone is none. */
export function formsOf(value: string | null | undefined): string[] {
  return value?.trim() ? [value] : [];
}
