import type { GoalStatement } from '../../lexicon/goals.ts';
import type { Region } from '../../lexicon/region.ts';
import { strengths } from '../network/degrees.ts';
import { cosine } from '../statistics/numeric/cosine.ts';
import { median } from '../statistics/numeric/median.ts';
import { divergence } from '../statistics/text/divergence.ts';
import type { CorpusDocument } from './corpus-document.ts';
import { arcsOf, transferNetwork } from './direction-indicators.ts';
import { ratio, shareOf } from './policy-document.ts';

export interface GoalAlignmentOptions {
  /** Share of a theme from which on a document covers it, 0–1; default 0.15. */
  readonly coverThreshold?: number;
  /** Themes that count as ecology; default N77 (environment and ecology). */
  readonly ecologyThemes?: readonly string[];
}

/** What intercity documents are compared with. */
export interface GoalFrame {
  readonly goals: readonly GoalStatement[];
  readonly region: Region;
  readonly level: Readonly<Record<string, number>>;
}

export const COVER_THRESHOLD = 0.15;
const ECOLOGY: readonly string[] = ['N77'];

type Weights = Readonly<Record<string, number>>;

interface Pair {
  readonly document: CorpusDocument;
  readonly goal: Weights;
}

/**
 * A1–A4, A6, A7 over a corpus: each intercity document beside the goal that was in force at its date (the latest
 * earlier statement of the pack that names industries).
 *
 * @returns `excess` is A1 less the mean cosine that the same goals have with documents that are not meant to follow
 * them: provincial ones, and intercity ones from before the first goal. Null where there is nothing to make it of;
 * `lift` also with a single origin, where it is 1 whatever happens
 * @source methods of policyloom, A1–A7; Lin 1991, IEEE Trans. Information Theory 37: 145–151 (divergence)
 */
export function goalAlignment(
  documents: readonly CorpusDocument[],
  frame: GoalFrame,
  options: GoalAlignmentOptions = {},
) {
  const { coverThreshold = COVER_THRESHOLD, ecologyThemes = ECOLOGY } = options;
  const intercity = documents.filter((document) => document.scale === 'intercity');
  const since = intercity.filter((document) => themesInForce(document.date, frame.goals) !== null);
  const pairs = pairsOf(intercity, frame.goals);
  const meanCosine = weighted(pairs, ({ document, goal }) => themeCosine(document.themes, goal));
  const chance = chanceCosine(comparisonDocuments(documents, frame.goals), pairs);
  const [mix, aims] = mixes(pairs);
  return {
    documentIds: since.map((document) => document.id),
    withThemes: pairs.length,
    meanCosine,
    chance,
    excess: meanCosine === null || chance === null ? null : meanCosine - chance,
    similarity: similarityOf(mix, aims),
    coverage: pairs.length === 0 ? null : coverage(pairs, aims, coverThreshold),
    lift: directionLift(documents, frame),
    citeShare: shareOf(since, (document) => document.cites),
    medianLagDays: median(since.flatMap((document) => document.citationLagsDays)),
    ecoShare: shareOf(
      since.filter((document) => Object.keys(document.themes).length > 0),
      (document) => ecologyThemes.some((theme) => (document.themes[theme] ?? 0) > 0),
    ),
  };
}

/** Documents that the chance level is taken from. @source methods of policyloom, A1 (null) */
export function comparisonDocuments(
  documents: readonly CorpusDocument[],
  goals: readonly GoalStatement[],
): CorpusDocument[] {
  return documents.filter(
    (document) =>
      Object.keys(document.themes).length > 0 &&
      (document.scale === 'provincial' ||
        (document.scale === 'intercity' && themesInForce(document.date, goals) === null)),
  );
}

/** Each intercity document that names an industry, with the goal in force at its date. @source methods of policyloom, A1 */
export function pairsOf(documents: readonly CorpusDocument[], goals: readonly GoalStatement[]): Pair[] {
  return documents.flatMap((document) => {
    const goal = themesInForce(document.date, goals);
    const isComparable = document.scale === 'intercity' && Object.keys(document.themes).length > 0;
    return goal && isComparable ? [{ document, goal }] : [];
  });
}

/** A date known to the year of a goal only counts as after it, as with phases. */
function inForce(date: string, goals: readonly GoalStatement[]): readonly GoalStatement[] {
  return goals.filter((goal) => goal.from.slice(0, date.length) <= date);
}

function themesInForce(date: string, goals: readonly GoalStatement[]): Weights | null {
  return inForce(date, goals).findLast((goal) => goal.themes !== null)?.themes ?? null;
}

/** 0–1; null when one of the two is empty. @source Salton & McGill 1983, Introduction to Modern Information Retrieval */
export function themeCosine(x: Weights, y: Weights): number | null {
  const themes = [...new Set([...Object.keys(x), ...Object.keys(y)])];
  const list = (of: Weights) => themes.map((theme) => of[theme] ?? 0);
  return cosine(list(x), list(y));
}

function weighted(pairs: readonly Pair[], of: (pair: Pair) => number | null): number | null {
  const strength = pairs.reduce((sum, { document }) => sum + document.strength, 0);
  return ratio(
    pairs.reduce((sum, pair) => sum + pair.document.strength * (of(pair) ?? 0), 0),
    strength,
  );
}

function chanceCosine(pool: readonly CorpusDocument[], pairs: readonly Pair[]): number | null {
  if (pool.length === 0) return null;
  const goals = new Set(pairs.map(({ goal }) => goal));
  const level = new Map([...goals].map((goal) => [goal, meanCosineWith(pool, goal)]));
  return weighted(pairs, ({ goal }) => level.get(goal) ?? 0);
}

function meanCosineWith(pool: readonly CorpusDocument[], goal: Weights): number {
  return pool.reduce((sum, { themes }) => sum + (themeCosine(themes, goal) ?? 0), 0) / pool.length;
}

function mixes(pairs: readonly Pair[]): readonly [Map<string, number>, Map<string, number>] {
  const [mix, aims] = [new Map<string, number>(), new Map<string, number>()];
  const all = pairs.reduce((sum, { document }) => sum + document.strength, 0);
  for (const { document, goal } of pairs) {
    const share = document.strength / all;
    const aim = Object.values(goal).reduce((sum, value) => sum + value, 0);
    for (const [key, value] of Object.entries(document.themes)) add(mix, key, share * value);
    for (const [key, value] of Object.entries(goal)) add(aims, key, (share * value) / aim);
  }
  return [mix, aims];
}

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

function similarityOf(mix: ReadonlyMap<string, number>, aims: ReadonlyMap<string, number>): number | null {
  if (mix.size === 0 || aims.size === 0) return null;
  const keys = [...new Set([...mix.keys(), ...aims.keys()])];
  const list = (of: ReadonlyMap<string, number>) => keys.map((key) => of.get(key) ?? 0);
  return 1 - divergence(list(mix), list(aims)).JSDbits;
}

function coverage(pairs: readonly Pair[], aims: ReadonlyMap<string, number>, threshold: number): number {
  const isCovered = (key: string) => pairs.some(({ document }) => (document.themes[key] ?? 0) >= threshold);
  return [...aims].reduce((sum, [key, share]) => (isCovered(key) ? sum + share : sum), 0);
}

/** A4: moves along the arcs that were prescribed when they happened, over what origins and targets give by chance. */
function directionLift(
  documents: readonly CorpusDocument[],
  { goals, level, region }: GoalFrame,
): number | null {
  const merged = new Map(region.cities.map((city) => [city.code, city.mergesInto ?? city.code]));
  const node = (code: string) => (code in level ? code : (merged.get(code) ?? code));
  const planned = new Set(goals.flatMap((goal) => goal.arcs.map((arc) => arc.map(node).join(' '))));
  const first = goals.find((goal) => goal.arcs.length > 0)?.from;
  if (first === undefined) return null;
  const since = documents.filter((document) => document.date >= first.slice(0, document.date.length));
  const network = transferNetwork(since, level);
  const { out, in: into } = strengths(network);
  const origins = out.filter((given) => given > 0).length;
  if (origins < 2) return null;
  const all = out.reduce((sum, given) => sum + given, 0);
  const place = new Map(network.labels.map((label, i) => [String(label), i]));
  const along = arcsOf(network).filter(([from, to]) => planned.has(`${from} ${to}`));
  const expected = [...planned].reduce((sum, arc) => {
    const [from = '', to = ''] = arc.split(' ');
    return sum + (out[place.get(from) ?? -1] ?? 0) * (into[place.get(to) ?? -1] ?? 0);
  }, 0);
  return ratio(along.reduce((sum, arc) => sum + arc[2], 0) * all, expected);
}
