import type { ColumnTable } from 'arquero';
import type { Region } from '../lexicon/region.ts';
import type { Scale } from '../model/event.ts';
import type { IsoDate } from '../model/time.ts';
import { eventLabel, type KindNames } from './event-label.ts';
import { type DocumentRow, documentRows, type EventRow } from './event-rows.ts';

/** An event as a figure shows it: what it is called and where it can be read. */
export interface NamedEvent {
  readonly id: string;
  readonly date: IsoDate;
  readonly precision: string;
  readonly scale: Scale;
  readonly kind: string;
  /** Place codes. */
  readonly participants: readonly string[];
  readonly label: string;
  /** Of the document that tells of it; empty when it has none. */
  readonly title: string;
  /** The words that tell of the act; empty when none are known. */
  readonly quote: string;
  /** As stored; a figure links to http and https only. */
  readonly url: string | null;
  readonly siteName: string | null;
}

export interface NamingOptions {
  readonly language: 'zh' | 'en';
  /** Words for the kinds of events in that language; a kind without one keeps its code. */
  readonly kindNames: KindNames;
  /** Label by event id, in place of the one made from the title. */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * Dated events with label, title and address of their document. Events without a date are left out.
 *
 * @returns earliest first; ids break ties
 * @source policyloom
 * @example namedEvents([], table({}), { id: 'r', name: { zh: '甲', en: 'A' }, provinces: [], cities: [], centre: '', phases: [], sources: [] }, { language: 'en', kindNames: {} }) // => []
 */
export function namedEvents(
  events: readonly EventRow[],
  announcements: ColumnTable,
  region: Region,
  options: NamingOptions,
): NamedEvent[] {
  const documents = new Map(documentRows(announcements).map((row) => [row.id, row]));
  return events
    .flatMap((event) => named(event, documents.get(event.announcementId), region, options) ?? [])
    .sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
}

function named(
  event: EventRow,
  document: DocumentRow | undefined,
  region: Region,
  options: NamingOptions,
): NamedEvent | null {
  const { id, kind, scale, participants, date } = event;
  if (date === null) return null;
  const title = document?.title ?? '';
  const label = eventLabel({ kind, title, participants }, region, options.language, options.kindNames);
  return {
    id,
    date,
    precision: event.precision ?? 'published',
    scale,
    kind,
    participants,
    label: options.labels?.[id] ?? label,
    title,
    quote: event.quote ?? '',
    url: document?.url ?? document?.canonicalUrl ?? null,
    siteName: document?.siteName ?? null,
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
