import type { TextField } from '../model/event.ts';
import type { IsoDate } from '../model/time.ts';
import type { Genre } from '../model/vocabulary.ts';

/** What coding needs of an announcement; any field but `id` and `bodyText` may be missing or null. */
export interface CodableText {
  readonly id: string;
  readonly contentHash?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly bodyText: string;
  /** The page's date. */
  readonly datePublished?: IsoDate | null | undefined;
  readonly dateWritten?: IsoDate | null | undefined;
  readonly docNumber?: string | null | undefined;
  /** Canonical names in the page's order. */
  readonly issuers?: readonly string[] | null | undefined;
  readonly genre?: Genre | null | undefined;
}

/** Text of one field; empty when the record has none. */
export function fieldText(text: CodableText, field: TextField): string {
  return (field === 'title' ? text.title : text.bodyText) ?? '';
}
