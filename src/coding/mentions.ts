import type { Mention, MentionKind, TextField } from '../model/event.ts';
import { type CodableText, fieldText } from './codable-text.ts';
import { distinctCodes } from './distinct-codes.ts';
import { flagsAt } from './mention-flags.ts';
import type { FieldReading } from './read-field.ts';

/** Every mention of one field, by place in the text; a group name gives a row for each member. */
export function mentionsOf(text: CodableText, reading: FieldReading, coderVersion: string): Mention[] {
  let last: { readonly start: number; readonly kind: MentionKind; readonly flags: Mention['flags'] } | null =
    null;
  // The members of a group stand at one place: the words around are read once.
  const flagsOf = (start: number, end: number, kind: MentionKind): Mention['flags'] => {
    if (last?.start !== start || last.kind !== kind)
      last = { start, kind, flags: flagsAt(reading.masked, start, end, kind) };
    return [...last.flags];
  };
  const row = (kind: MentionKind, entityId: string, start: number, end: number): Mention =>
    mentionAt(text, reading.field, coderVersion, [kind, entityId, start, end, flagsOf(start, end, kind)]);
  const mentions = placeMentions(reading, row);
  for (const { start, end } of reading.references) {
    mentions.push(row('reference', referenceKey(reading, start, end), start, end));
  }
  for (const { start, end, value } of reading.terms) {
    for (const meaning of value) mentions.push(row(meaning.kind, meaning.id, start, end));
  }
  return mentions.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** All of a mention that its text does not tell. */
export type MentionCore = readonly [
  kind: MentionKind,
  entityId: string,
  start: number,
  end: number,
  flags: Mention['flags'],
];

/** The whole row of a mention of a field. */
export function mentionAt(
  text: CodableText,
  field: TextField,
  coderVersion: string,
  [kind, entityId, start, end, flags]: MentionCore,
): Mention {
  return {
    id: `${text.id}:${field}:${start}-${end}:${kind}${kind === 'reference' ? '' : `:${entityId}`}`,
    announcementId: text.id,
    contentHash: text.contentHash ?? '',
    field,
    kind,
    entityId,
    start,
    end,
    quote: fieldText(text, field).slice(start, end),
    flags,
    coderVersion,
  };
}

type Row = (kind: MentionKind, entityId: string, start: number, end: number) => Mention;

function placeMentions(reading: FieldReading, row: Row): Mention[] {
  const mentions: Mention[] = [];
  for (const place of reading.namedPlaces) {
    if (place.kind !== 'place' && place.kind !== 'group') continue;
    for (const code of distinctCodes([place])) mentions.push(row('place', code, place.start, place.end));
  }
  return mentions;
}

/** The title inside the brackets, folded: what consolidation looks a document up by. */
function referenceKey(reading: FieldReading, start: number, end: number): string {
  return reading.folded.slice(start + 1, end - 1);
}
