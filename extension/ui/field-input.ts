import { isIsoDate } from '../../src/model/time.ts';
import type { EditableField } from './field-names.ts';
import type { Words } from './words/words.ts';

/** What a typed field comes to: a value to keep, nothing to do, or what is wrong in words. */
export type FieldInput =
  | { readonly kind: 'value'; readonly value: string | readonly string[] | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'wrong'; readonly message: string };

/**
 * Reads what a person typed into a field.
 *
 * @param typed as in the input
 * @param shown the text that the field showed before
 * @returns null, or an empty list, as the value where the box was emptied: the page does not state the field
 */
export function readFieldInput(field: EditableField, typed: string, shown: string, words: Words): FieldInput {
  const text = typed.normalize('NFC').trim();
  if (text === shown) return { kind: 'unchanged' };
  if (field === 'title' && text === '') return { kind: 'wrong', message: words.record.emptyTitle };
  if (field === 'issuers') return { kind: 'value', value: splitIssuers(text) };
  if (text === '') return { kind: 'value', value: null };
  if (field.startsWith('date') && !isIsoDate(text)) return { kind: 'wrong', message: words.record.badDate };
  return { kind: 'value', value: text };
}

function splitIssuers(text: string): readonly string[] {
  const names = text
    .split(/[、;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
}
