import type { ColumnTable } from 'arquero';
import { z } from 'zod';
import type { Region } from '../lexicon/region.ts';
import type { Scale } from '../model/event.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import { countedEvents } from './counted-events.ts';
import { eventRows } from './event-rows.ts';
import { type EventTally, eventTally } from './event-tally.ts';
import { linkageSummary, type PhaseLinkage } from './linkage-summary.ts';
import { type LinkOptions, linksByPhase } from './links-by-phase.ts';
import { type NamedEvent, type NamingOptions, namedEvents } from './named-events.ts';
import { provincialLinks } from './provincial-links.ts';

/** Events that link two places in one phase, in one direction or in none. */
export interface LinkRow {
  readonly phase: string;
  /** The origin when directed. */
  readonly placeA: string;
  readonly placeB: string;
  readonly directed: boolean;
  readonly n: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly kinds: readonly string[];
  /** Earliest first. */
  readonly eventIds: readonly string[];
}

/** What the figure of linkage is drawn from. */
export interface LinkageData {
  readonly cityLinks: readonly LinkRow[];
  readonly provinceLinks: readonly LinkRow[];
  /** In the order of the region's phases. */
  readonly phases: readonly PhaseLinkage[];
  /** The events behind the links, earliest first. */
  readonly events: readonly NamedEvent[];
  readonly tally: EventTally;
  /** Dated events that make no link, by scale: all regional ones, and those with fewer than two places. */
  readonly withoutLink: Readonly<Record<Scale, number>>;
}

/** Rows of `linksByPhase` and `provincialLinks`. */
export const linkRows = z.array(
  z.object({
    phase: z.string(),
    placeA: z.string(),
    placeB: z.string(),
    directed: z.boolean(),
    n: z.number(),
    firstDate: z.string().nullable(),
    lastDate: z.string().nullable(),
    kinds: z.array(z.string()),
    eventIds: z.array(z.string()),
  }),
);

/**
 * Rows of the figure of linkage: links between cities and between provinces, by phase, with what is left out.
 *
 * @source Ma, Huang & Luo 2018, Fig. 2
 * @example linkageData({ announcements: table({}), events: table({ date: [], status: [] }), linkages: table({}), region: { id: 'r', name: { zh: '甲', en: 'A' }, provinces: [], cities: [], centre: '', phases: [], sources: [] } }, { language: 'en', kindNames: {} }).cityLinks // => []
 */
export function linkageData(
  corpus: Pick<CorpusTables, 'announcements' | 'events' | 'linkages' | 'region'>,
  options: LinkOptions & NamingOptions,
): LinkageData {
  const { events, linkages, region } = corpus;
  const cityTable = linksByPhase(linkages, events, region, options);
  const cityLinks = rows(cityTable);
  const provinceLinks = rows(provincialLinks(linkages, events, region, options));
  const linked = new Set([...cityLinks, ...provinceLinks].flatMap((link) => link.eventIds));
  const dated = eventRows(countedEvents(events, options)).filter((event) => event.date !== null);
  const unlinked = (scale: Scale) =>
    dated.filter((event) => event.scale === scale && !linked.has(event.id)).length;
  return {
    cityLinks,
    provinceLinks,
    phases: linkageSummary(cityTable, region, options),
    events: namedEvents(
      dated.filter((event) => linked.has(event.id)),
      corpus.announcements,
      region,
      options,
    ),
    tally: eventTally(events, options),
    withoutLink: {
      regional: unlinked('regional'),
      provincial: unlinked('provincial'),
      intercity: unlinked('intercity'),
    },
  };
}

function rows(links: ColumnTable): LinkRow[] {
  return linkRows.parse(links.objects());
}

/** The region itself, or with one phase for all time when the pack has none. */
export function withPhases(region: Region): Region {
  if (region.phases.length > 0) return region;
  return {
    ...region,
    phases: [{ id: 'all', name: { zh: '全部年份', en: 'All years' }, from: null, to: null }],
  };
}
