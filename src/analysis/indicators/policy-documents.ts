import { z } from 'zod';
import { loadGoals } from '../../lexicon/goals.ts';
import type { Region } from '../../lexicon/region.ts';
import type { Status } from '../../model/event.ts';
import { yearOf } from '../../model/time.ts';
import type { CorpusTables } from '../../tables/corpus-tables.ts';
import { countedEvents } from '../counted-events.ts';
import { policyStrength } from '../strength/policy-strength.ts';
import { citedLags, citesRegional, type RegionalDocuments, regionalDocuments } from './citations-of.ts';
import { clauseCounts, themeShares } from './clause-counts.ts';
import type { CorpusDocument } from './corpus-document.ts';
import { type ActRow, actRow, type TextRow, textRow, type WordRow, wordRow } from './document-rows.ts';
import { pairsOfPlaces } from './policy-document.ts';

export interface DocumentOptions {
  /** Which judgements let an event count; all but `rejected` unless given. */
  readonly statuses?: readonly Status[];
  /** Only events with these ids, where given: those of one coder, of one kind. */
  readonly eventIds?: ReadonlySet<string>;
  /** Weight of a document; `policyStrength` with the usual scores unless given. */
  readonly strength?: (text: TextRow, instruments: number) => number;
  /** Xiong'an as a node of its own; false unless given. */
  readonly separate?: boolean;
}

/** Documents, and what could not become one. */
export interface PolicyDocuments {
  /** In order of date; ids break ties. */
  readonly documents: readonly CorpusDocument[];
  /** Announcements that tell no act (or whose acts another tells better), and works without any date. */
  readonly withoutAct: number;
  readonly undated: number;
}

/**
 * The documents that the indicators are computed on: one row for each announcement that tells at least one act best.
 * Its scale is that of its own act when it is a document itself, else that of most acts that it tells (the first
 * told wins a tie); parties and pairs come from its acts, themes and clauses from its mentions. A superior stands
 * above the parties where an act of that scale is hierarchical, or a national body issues the document. Parties by
 * type are counted as kinds of bodies an act, since the tables hold kinds. An act or clause that is negated or
 * excluded does not count (an order is a prohibition already).
 *
 * @source methods of policyloom, section 2: where the two input tables come from
 */
export function policyDocuments(corpus: CorpusTables, options: DocumentOptions = {}): PolicyDocuments {
  const { eventIds } = options;
  const acts = z
    .array(actRow)
    .parse(countedEvents(corpus.events, options).objects())
    .filter((act) => eventIds === undefined || eventIds.has(act.id));
  const texts = z.array(textRow).parse(corpus.announcements.objects());
  const words = Map.groupBy(z.array(wordRow).parse(corpus.mentions.objects()), (row) => row.announcementId);
  const byText = Map.groupBy(acts, (act) => act.announcementId);
  const regional = regionalDocuments(texts, byText, loadGoals(corpus.region.id));
  const told = texts.flatMap((text) => {
    const own = byText.get(text.id);
    return own ? [{ text, acts: own, words: words.get(text.id) ?? [] }] : [];
  });
  const documents = told.flatMap((source) => documentOf(source, corpus.region, regional, options) ?? []);
  return {
    documents: documents.sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id)),
    withoutAct: texts.length - told.length,
    undated: told.length - documents.length,
  };
}

interface Source {
  readonly text: TextRow;
  readonly acts: readonly ActRow[];
  readonly words: readonly WordRow[];
}

function documentOf(
  source: Source,
  region: Region,
  regional: RegionalDocuments,
  options: DocumentOptions,
): CorpusDocument | null {
  const { text, acts, words } = source;
  const lead = leadingAct(acts);
  const date = lead?.date ?? text.dateWritten ?? text.datePublished;
  if (!lead || !date) return null;
  const node = nodeOf(region, options);
  const linking = acts.filter((act) => act.scale !== 'regional');
  return {
    id: text.id,
    date,
    year: yearOf(date),
    scale: lead.scale,
    site: siteOf(text),
    eventIds: acts.map((act) => act.id),
    strength: (options.strength ?? usualStrength)(text, instrumentsIn(words)),
    superior: hasSuperior(text, acts, lead),
    parties: nodesOf(
      acts.filter((act) => act.scale === lead.scale),
      node,
    ),
    pairs: distinctPairs(linking.flatMap((act) => pairsOfPlaces(act.participants.map(node)))),
    arcs: acts.flatMap((act) => arcsOf(act, node)),
    asks: acts.flatMap((act) => asksOf(act, node)),
    ...partyKinds(acts),
    themes: themeShares(words, ['industry']),
    focus: themeShares(words, ['industry', 'instrument']),
    ...clauseCounts(words),
    cites: citesRegional(text.id, words, regional),
    citationLagsDays: citedLags(text.id, date, words, regional),
  };
}

/** A document's own act stands in its title; of a report the most frequent scale leads. */
function leadingAct(acts: readonly ActRow[]): ActRow | undefined {
  const own = acts.find((act) => act.field === 'title');
  if (own) return own;
  const count = (act: ActRow) => acts.filter((other) => other.scale === act.scale).length;
  return acts.toSorted((a, b) => count(b) - count(a))[0];
}

function hasSuperior(text: TextRow, acts: readonly ActRow[], lead: ActRow): boolean {
  if (text.issuerTier === 'national' && !isReport(text)) return true;
  return acts.some((act) => act.scale === lead.scale && act.mode === 'hierarchical');
}

function nodeOf(region: Region, { separate = false }: DocumentOptions): (code: string) => string {
  const merged = new Map(region.cities.map((city) => [city.code, city.mergesInto ?? city.code]));
  return (code) => (separate ? code : (merged.get(code) ?? code));
}

function nodesOf(acts: readonly ActRow[], node: (code: string) => string): string[] {
  return [...new Set(acts.flatMap((act) => act.participants.map(node)))].sort();
}

function arcsOf(act: ActRow, node: (code: string) => string): [string, string][] {
  return act.origin.flatMap((from) =>
    act.destination
      .map((to): [string, string] => [node(from), node(to)])
      .filter(([start, target]) => start !== target),
  );
}

/** A city asks for what moves to it, and for what its own document is about. */
function asksOf(act: ActRow, node: (code: string) => string): [string, string][] {
  const own = act.participants.length === 1 ? act.participants : [];
  return [...new Set([...act.destination, ...own].map(node))].flatMap((city) =>
    act.industries.map((industry): [string, string] => [city, industry]),
  );
}

const GOVERNMENTS: readonly string[] = ['government-national', 'government-local', 'park'];

function partyKinds(acts: readonly ActRow[]): { readonly ngo: number; readonly gov: number } {
  const kinds = acts.flatMap((act) => act.actors);
  const gov = kinds.filter((kind) => GOVERNMENTS.includes(kind)).length;
  return { gov, ngo: kinds.length - gov };
}

function distinctPairs(pairs: readonly [string, string][]): [string, string][] {
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
}

/** A report is no policy, but stands here for the acts that it tells: it weighs as a document of unknown form. */
function usualStrength(text: TextRow, instruments: number): number {
  return policyStrength(isReport(text) ? { ...text, genre: null } : text, instruments);
}

function isReport({ genre }: TextRow): boolean {
  return genre === 'news' || genre === 'interpretation';
}

function instrumentsIn(words: readonly WordRow[]): number {
  const named = words.filter((word) => word.kind === 'instrument' && !word.flags.includes('negated'));
  return new Set(named.map((word) => word.entityId)).size;
}

function siteOf(text: TextRow): string {
  const address = text.canonicalUrl ?? text.url;
  return address && URL.canParse(address) ? new URL(address).host : (text.siteName ?? '');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
