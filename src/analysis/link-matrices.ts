import type { Phase, RegionCity } from '../lexicon/region.ts';
import { eventKinds } from '../model/event.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import { type LinkRow, withPhases } from './linkage-data.ts';
import { type LinkOptions, networkCities } from './links-by-phase.ts';
import { ALL_TIME, linksOver, ofKind } from './links-over.ts';

/** Events that link the city of a row with that of a column. */
export interface MatrixCell {
  /** The origin where directed; an undirected link stands in both of its cells. */
  readonly from: string;
  readonly to: string;
  readonly n: number;
  /** Of these, how many have a direction. */
  readonly directed: number;
  readonly eventIds: readonly string[];
}

/** The links of one phase or of one kind of event. */
export interface LinkMatrix {
  /** Id of the phase or of the kind. */
  readonly id: string;
  /** Different events in it. */
  readonly events: number;
  readonly cells: readonly MatrixCell[];
}

export interface LinkMatrixOptions extends LinkOptions {
  /** One matrix a phase (the default), or one a kind of event over all phases. */
  readonly by?: 'phase' | 'kind';
}

/** City × city matrices of one corpus, all in one order of cities. */
export interface LinkMatrices {
  /** Provinces in the order of the pack; in each the cities with most links first. */
  readonly cities: readonly RegionCity[];
  /** In the order of the phases or kinds, those without a link too. */
  readonly matrices: readonly LinkMatrix[];
}

/**
 * Intercity links as matrices, by phase or by kind of event.
 *
 * @source methods of policyloom, L1; an event of three parties counts for each of its pairs
 * @example linkMatrices({ events: table({ status: [] }), linkages: table({ placeA: [], placeB: [], directed: [], kind: [], eventIds: [] }), region: { id: 'r', name: { zh: '甲', en: 'A' }, provinces: [], cities: [], centre: '', phases: [], sources: [] } }).cities // => []
 */
export function linkMatrices(corpus: CorpusTables, options: LinkMatrixOptions = {}): LinkMatrices {
  const region = withPhases(corpus.region);
  const panels = options.by === 'kind' ? byKind(corpus, options) : byPhase(corpus, region.phases, options);
  const strength = strengths(panels.flatMap(({ links }) => links));
  const rank = new Map(region.provinces.map(({ code }, i) => [code, i]));
  const cities = networkCities(region, options).toSorted(
    (a, b) =>
      (rank.get(a.province) ?? 0) - (rank.get(b.province) ?? 0) ||
      (strength.get(b.code) ?? 0) - (strength.get(a.code) ?? 0),
  );
  return { cities, matrices: panels.map(({ id, links }) => matrixOf(id, links)) };
}

interface Panel {
  readonly id: string;
  readonly links: readonly LinkRow[];
}

function byPhase(corpus: CorpusTables, phases: readonly Phase[], options: LinkOptions): Panel[] {
  const links = linksOver(corpus, corpus.events, phases, options);
  return phases.map(({ id }) => ({ id, links: links.filter((link) => link.phase === id) }));
}

function byKind(corpus: CorpusTables, options: LinkOptions): Panel[] {
  return eventKinds.map((kind) => ({
    id: kind,
    links: linksOver(corpus, ofKind(corpus.events, kind), [ALL_TIME], options),
  }));
}

function strengths(links: readonly LinkRow[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { placeA, placeB, n } of links) {
    for (const place of [placeA, placeB]) found.set(place, (found.get(place) ?? 0) + n);
  }
  return found;
}

function matrixOf(id: string, links: readonly LinkRow[]): LinkMatrix {
  const sides = links.flatMap((link) => {
    const there = { from: link.placeA, to: link.placeB, link };
    return link.directed ? [there] : [there, { from: link.placeB, to: link.placeA, link }];
  });
  const groups = Map.groupBy(sides, ({ from, to }) => `${from} ${to}`);
  const cells = [...groups.values()].flatMap((own): MatrixCell[] => {
    const [first] = own;
    if (!first) return [];
    const count = (chosen: typeof own) => chosen.reduce((sum, { link }) => sum + link.n, 0);
    return [
      {
        from: first.from,
        to: first.to,
        n: count(own),
        directed: count(own.filter(({ link }) => link.directed)),
        eventIds: own.flatMap(({ link }) => link.eventIds),
      },
    ];
  });
  return { id, events: new Set(links.flatMap((link) => link.eventIds)).size, cells };
}
