import { InvalidInputError } from '../../model/errors.ts';
import { strengths } from '../network/degrees.ts';
import { cosine } from '../statistics/numeric/cosine.ts';
import { divergence } from '../statistics/text/divergence.ts';
import { arcsOf, transferNetwork } from './direction-indicators.ts';
import { type PolicyDocument, ratio, shareOf, total } from './policy-document.ts';

export interface AlignmentOptions {
  /** Id of the regional document that states the goal. */
  readonly goalDocument: string;
  /** The themes compared, in this order. */
  readonly themes: readonly string[];
  /** Share from which on a document covers a theme, 0–1. */
  readonly coverThreshold: number;
  /** Transfers that the goal prescribes. */
  readonly planArcs: readonly (readonly [string, string])[];
  readonly level: Readonly<Record<string, number>>;
}

/** The theme whose share A7 reports. */
const ECOLOGY = 'eco';

/**
 * A1–A4, A6, A7: whether intercity documents, from the year of the goal on, say and do what the regional goal says.
 *
 * @returns every number is null where there is nothing to make it of: no intercity document, no arc
 * @throws {InvalidInputError} when the goal document is not among the documents
 * @source methods of policyloom, A1–A7; Lin 1991, IEEE Trans. Information Theory 37: 145–151 (divergence)
 * @example alignmentIndicators([{ id: 'g', year: 2015, scale: 'regional', themes: {}, arcs: [] }], { goalDocument: 'g', themes: ['a'], coverThreshold: 0.1, planArcs: [], level: {} }).docs // => []
 */
export function alignmentIndicators(documents: readonly PolicyDocument[], options: AlignmentOptions) {
  const { goalDocument, themes, coverThreshold } = options;
  const goal = documents.find((document) => document.id === goalDocument);
  if (!goal) {
    throw new InvalidInputError('The goal document is missing', goalDocument, 'Add it to documents.');
  }
  const chosen = documents.filter((document) => document.scale === 'intercity' && document.year >= goal.year);
  const vector = (document: PolicyDocument) => themes.map((theme) => document.themes[theme] ?? 0);
  const aims = vector(goal);
  const strength = total(chosen, (d) => d.strength);
  const cosines = chosen.map((document) => cosine(vector(document), aims));
  const mix = themes.map((theme) =>
    ratio(
      total(chosen, (d) => d.strength * (d.themes[theme] ?? 0)),
      strength,
    ),
  );
  const jsdBits = divergenceOf(mix, aims);
  return {
    docs: chosen.map((document) => document.id),
    cosine: Object.fromEntries(chosen.map((document, i) => [document.id, cosines[i] ?? null])),
    meanCosine: weightedMean(
      cosines,
      chosen.map((document) => document.strength),
    ),
    mix: Object.fromEntries(themes.map((theme, k) => [theme, mix[k] ?? null])),
    jsdBits,
    similarity: jsdBits === null ? null : 1 - jsdBits,
    coverage: chosen.length === 0 ? null : coverage(chosen, themes, aims, coverThreshold),
    ...directionOfGoal(documents, options),
    citeShare: shareOf(chosen, (document) => document.cites),
    ecoShare: shareOf(chosen, (document) => (document.themes[ECOLOGY] ?? 0) > 0),
  };
}

/** Share of the transfers that run along the plan, beside the share if origins and targets met by chance. */
function directionOfGoal(documents: readonly PolicyDocument[], { level, planArcs }: AlignmentOptions) {
  const network = transferNetwork(documents, level);
  const { out, in: into } = strengths(network);
  const planned = new Set(planArcs.map((arc) => arc.join(' ')));
  const arcs = arcsOf(network);
  const all = arcs.reduce((sum, arc) => sum + arc[2], 0);
  const along = arcs.filter(([from, to]) => planned.has(`${from} ${to}`));
  const place = new Map(network.labels.map((label, i) => [String(label), i]));
  const given = (node: string) => out[place.get(node) ?? -1] ?? 0;
  const taken = (node: string) => into[place.get(node) ?? -1] ?? 0;
  const expected = [...planned]
    .map((arc) => arc.split(' '))
    .reduce((sum, [i = '', j = '']) => sum + given(i) * taken(j), 0);
  const directionShare = ratio(
    along.reduce((sum, arc) => sum + arc[2], 0),
    all,
  );
  const directionExpected = ratio(expected, all * all);
  return {
    directionShare,
    directionExpected,
    directionLift: directionShare === null ? null : ratio(directionShare, directionExpected ?? 0),
  };
}

/** Documents without themes have no cosine and do not count. */
function weightedMean(values: readonly (number | null)[], weights: readonly number[]): number | null {
  let [sum, all] = [0, 0];
  for (const [i, value] of values.entries()) {
    if (value === null) continue;
    sum += value * (weights[i] ?? 0);
    all += weights[i] ?? 0;
  }
  return ratio(sum, all);
}

function divergenceOf(mix: readonly (number | null)[], aims: readonly number[]): number | null {
  const shares = mix.filter((share) => share !== null);
  const isEmpty = (list: readonly number[]) => list.every((share) => share === 0);
  if (shares.length < aims.length || isEmpty(shares) || isEmpty(aims)) return null;
  return divergence(shares, aims).JSDbits;
}

function coverage(
  documents: readonly PolicyDocument[],
  themes: readonly string[],
  aims: readonly number[],
  threshold: number,
): number {
  return themes.reduce((sum, theme, k) => {
    const isCovered = documents.some((document) => (document.themes[theme] ?? 0) >= threshold);
    return isCovered ? sum + (aims[k] ?? 0) : sum;
  }, 0);
}
