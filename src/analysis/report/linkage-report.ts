import type { ColumnTable } from 'arquero';
import { eventKinds } from '../../model/event.ts';
import type { CorpusTables } from '../../tables/corpus-tables.ts';
import { type ContextRow, regionContext } from '../context/region-context.ts';
import { networkPlaces } from '../indicators/network-places.ts';
import { linkageChanges } from '../linkage-change.ts';
import { type LinkRow, linkRows } from '../linkage-data.ts';
import { type LinkOptions, networkCities } from '../links-by-phase.ts';
import { ALL_TIME, linksOver, ofKind } from '../links-over.ts';
import { buildNetwork } from '../network/network.ts';
import { tieMatrix } from '../network/tie-matrix.ts';
import { provincialLinks } from '../provincial-links.ts';
import { networkReport } from './network-report.ts';

export interface LinkageReportOptions extends LinkOptions {
  /** Default 2000. */
  readonly permutations?: number | undefined;
  /** Rows of the pack's `context.csv`; without them the gravity model says `needs-context`. */
  readonly context?: readonly ContextRow[] | null;
  /** Default 1. */
  readonly seed?: number | undefined;
}

/**
 * The spatial linkage of a corpus: intercity links by phase and kind as rows and as matrices, provincial links as
 * rows, the network of each phase measured, and neighbouring phases compared.
 *
 * @source methods of policyloom, L1–L6; Ma, Huang & Luo 2018, Fig. 2
 */
export function linkageReport(corpus: CorpusTables, options: LinkageReportOptions = {}) {
  const { permutations = 2000, seed = 1 } = options;
  const { region } = corpus;
  const cities = networkCities(region, options);
  const frame = {
    cities,
    level: networkPlaces(region, options).level,
    borders: region.borders,
    context: options.context ? regionContext(options.context) : null,
    permutations,
    seed,
  };
  const links = everyLink(corpus, corpus.events, options);
  const phases = [...region.phases, ALL_TIME].map((phase) => phase.id);
  const networks = phases.map((phase) => {
    const own = links.filter((link) => link.phase === phase);
    return {
      phase,
      ...networkReport(own.map(tieOf), own.filter((link) => link.directed).map(tieOf), frame),
    };
  });
  const codes = cities.map((city) => city.code);
  return {
    cities: codes,
    links,
    provincialLinks: linkRows.parse(
      provincialLinks(corpus.linkages, corpus.events, region, options).objects(),
    ),
    matrices: [
      ...matricesOf(links, 'all', codes),
      ...eventKinds.flatMap((kind) =>
        matricesOf(everyLink(corpus, ofKind(corpus.events, kind), options), kind, codes),
      ),
    ],
    networks,
    comparisons: linkageChanges(
      codes,
      region.phases.map(({ id }) => ({
        period: id,
        ties: links.filter((link) => link.phase === id).map(tieOf),
      })),
      { permutations, seed },
    ),
  };
}

/** Links of each phase, then of all time: an event outside every phase is in the latter only. */
function everyLink(corpus: CorpusTables, events: ColumnTable, options: LinkOptions): LinkRow[] {
  const over = (phases: Parameters<typeof linksOver>[2]) => linksOver(corpus, events, phases, options);
  return [...over(corpus.region.phases), ...over([ALL_TIME])];
}

function tieOf({ placeA, placeB, n }: LinkRow): [string, string, number] {
  return [placeA, placeB, n];
}

/** A matrix for each phase with a link: undirected over all links, directed over the directed ones alone. */
function matricesOf(links: readonly LinkRow[], kind: string, nodes: readonly string[]) {
  return [...Map.groupBy(links, (link) => link.phase)].flatMap(([phase, own]) => {
    const arcs = own.filter((link) => link.directed);
    const undirected = { phase, kind, directed: false, values: matrixOf(own, nodes, false) };
    if (arcs.length === 0) return [undirected];
    return [undirected, { phase, kind, directed: true, values: matrixOf(arcs, nodes, true) }];
  });
}

function matrixOf(links: readonly LinkRow[], nodes: readonly string[], directed: boolean): number[][] {
  return tieMatrix(buildNetwork({ nodes, edges: links.map(tieOf), directed }));
}
