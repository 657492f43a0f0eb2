import type { Mention, MentionKind, TextField } from '../model/event.ts';
import { type CodableText, fieldText } from './codable-text.ts';
import { distinctCodes } from './distinct-codes.ts';
import { flagsAt } from './mention-flags.ts';
import type { FieldReading } from './read-field.ts';
import type { Span } from './sentences.ts';

/** Every mention of one field, by place in the text; a group name gives a row for each member. */
export function mentionsOf(text: CodableText, reading: FieldReading, coderVersion: string): Mention[] {
  const source = sourceOf(text, reading.field, coderVersion);
  const references = reading.references.map((reference) =>
    rowOf(source, stretchOf(source, reference), 'reference', referenceKey(reading, reference), []),
  );
  // Each kind comes in order: to put them together takes a walk, where a sort of all is dear.
  const places = placeMentions(source, reading).sort(byPlace);
  return merged(merged(places, references), termMentions(source, reading));
}

function byPlace(a: Mention, b: Mention): number {
  return a.start - b.start || a.end - b.end;
}

/** Both lists in one; at the same place the first list comes first. */
function merged(first: Mention[], second: readonly Mention[]): Mention[] {
  if (second.length === 0) return first;
  const all: Mention[] = [];
  let next = 0;
  for (const mention of second) {
    for (let before = first[next]; before && byPlace(before, mention) <= 0; before = first[next]) {
      all.push(before);
      next++;
    }
    all.push(mention);
  }
  return next < first.length ? all.concat(first.slice(next)) : all;
}

function placeMentions(source: Source, { namedPlaces, masked }: FieldReading): Mention[] {
  const mentions: Mention[] = [];
  for (const place of namedPlaces) {
    if (place.kind !== 'place' && place.kind !== 'group') continue;
    const stretch = stretchOf(source, place);
    // The members of a group stand at one place: the words around are read once.
    const flags = flagsAt(masked, place.start, place.end, 'place');
    const codes = place.codes.length === 1 ? place.codes : distinctCodes([place]);
    for (const code of codes) mentions.push(rowOf(source, stretch, 'place', code, flags));
  }
  return mentions;
}

function termMentions(source: Source, { terms, masked }: FieldReading): Mention[] {
  const mentions: Mention[] = [];
  for (const term of terms) {
    const stretch = stretchOf(source, term);
    for (const { kind, id } of term.value)
      mentions.push(rowOf(source, stretch, kind, id, flagsAt(masked, term.start, term.end, kind)));
  }
  return mentions;
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
  core: MentionCore,
): Mention {
  const source = sourceOf(text, field, coderVersion);
  return rowOf(source, stretchOf(source, { start: core[2], end: core[3] }), core[0], core[1], core[4]);
}

/** What all mentions of a field share. */
interface Source {
  /** How the ids of its mentions begin. */
  readonly id: string;
  readonly announcementId: string;
  readonly contentHash: string;
  readonly field: TextField;
  readonly original: string;
  readonly coderVersion: string;
}

function sourceOf(text: CodableText, field: TextField, coderVersion: string): Source {
  const original = fieldText(text, field);
  return {
    id: `${text.id}:${field}:`,
    announcementId: text.id,
    contentHash: text.contentHash ?? '',
    field,
    original,
    coderVersion,
  };
}

/** What all mentions at one place share. */
interface Stretch extends Span {
  readonly id: string;
  readonly quote: string;
}

function stretchOf(source: Source, { start, end }: Span): Stretch {
  // Put together by short strings: each piece added to a long one is an object of its own.
  const place = `${start}-${end}:`;
  return {
    start,
    end,
    id: `${source.id}${place}`,
    quote: source.original.slice(start, end),
  };
}

function rowOf(
  { announcementId, contentHash, field, coderVersion }: Source,
  { start, end, id, quote }: Stretch,
  kind: MentionKind,
  entityId: string,
  flags: Mention['flags'],
): Mention {
  const what = kind === 'reference' ? kind : `${kind}:${entityId}`;
  return {
    id: `${id}${what}`,
    announcementId,
    contentHash,
    field,
    kind,
    entityId,
    start,
    end,
    quote,
    flags: flags.length === 0 ? [] : [...flags],
    coderVersion,
  };
}

/** The title inside the brackets, folded: what consolidation looks a document up by. */
function referenceKey(reading: FieldReading, { start, end }: Span): string {
  return reading.folded.slice(start + 1, end - 1);
}
