import type { Pack } from '../lexicon/load-pack.ts';
import type { PolicyEvent } from '../model/event.ts';
import type { CodableText } from './codable-text.ts';
import type { FieldReading } from './read-field.ts';

/** Policy events of one text, in its order. */
export function eventsOf(
  _text: CodableText,
  _title: FieldReading,
  _body: FieldReading,
  _pack: Pack,
  _version: string,
): PolicyEvent[] {
  return [];
}
