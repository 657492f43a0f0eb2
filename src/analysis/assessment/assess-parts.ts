import { type GoalStatement, loadGoals } from '../../lexicon/goals.ts';
import type { CorpusTables } from '../../tables/corpus-tables.ts';
import { type ContextRow, type RegionContext, regionContext } from '../context/region-context.ts';
import type { CorpusDocument } from '../indicators/corpus-document.ts';
import type { GoalAlignmentOptions } from '../indicators/goal-alignment.ts';
import type { IndicatorFrame } from '../indicators/indicator-values.ts';
import { networkPlaces } from '../indicators/network-places.ts';
import type { DocumentOptions } from '../indicators/policy-documents.ts';
import { networkCities } from '../links-by-phase.ts';
import { beltMatrix, linkMatrix, marketMatrix } from './link-matrix.ts';
import { type MarketResult, marketModel } from './market-model.ts';
import { type MatrixCorrelation, matrixCorrelation } from './matrix-correlation.ts';

export interface AssessOptions extends DocumentOptions, GoalAlignmentOptions {
  /** Permutations of each test; default 2000. */
  readonly permutations?: number | undefined;
  /** Resamples of documents for each interval; default 2000. */
  readonly resamples?: number | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
  /** Documents below which nothing is scored; default 10. */
  readonly leastDocuments?: number | undefined;
  /** Events below which a side of F1 is not compared; default 10. */
  readonly leastEvents?: number | undefined;
  /** Rows of the pack's `context.csv`; without them market and mass say `needs-context`. */
  readonly context?: readonly ContextRow[] | null;
  /** Goal statements in place of the pack's own. */
  readonly goals?: readonly GoalStatement[];
  /** Whether other choices are tried too: coders, status, weights, each site left out; default true. */
  readonly withSensitivity?: boolean;
  /** Told before each step, for a person who waits. */
  readonly onStep?: (step: string) => void;
}

/** Permutations unless options say otherwise. */
export const PERMUTATIONS = 2000;

/** Parts of the assessment that are made of pairs of places. */
export interface PairParts {
  readonly A5_belts: MatrixCorrelation;
  readonly H1_market: MarketResult;
  readonly H5_marketFit: MatrixCorrelation;
}

/** What indicators of this corpus are computed against. @source methods of policyloom, section 2 */
export function frameOf(corpus: CorpusTables, options: AssessOptions): IndicatorFrame {
  const { region } = corpus;
  return {
    region,
    goals: options.goals ?? loadGoals(region.id),
    ...networkPlaces(region, options),
    options,
  };
}

/** A5, H1 and H5. @source methods of policyloom, A5, H1, H5 */
export function pairParts(
  corpus: CorpusTables,
  documents: readonly CorpusDocument[],
  frame: IndicatorFrame,
  options: AssessOptions,
): PairParts {
  const cities = networkCities(corpus.region, options);
  const links = linkMatrix(documents, cities);
  const context = options.context ? regionContext(options.context) : null;
  const drawing = { permutations: options.permutations ?? PERMUTATIONS, seed: options.seed };
  const since = frame.goals.find((goal) => goal.groups.length > 0)?.from ?? '';
  const intercity = linkMatrix(
    documents.filter(({ scale, date }) => scale === 'intercity' && date >= since.slice(0, date.length)),
    cities,
  );
  return {
    A5_belts: matrixCorrelation(intercity, beltMatrix(frame.goals, cities), drawing),
    H1_market: context
      ? marketModel(
          { cities, links, level: frame.level, borders: corpus.region.borders, context },
          { seed: options.seed },
        )
      : { model: null, undefinedBecause: 'needs-context' },
    H5_marketFit: marketFit(links, context, cities, drawing),
  };
}

function marketFit(
  links: readonly (readonly number[])[],
  context: RegionContext | null,
  cities: Parameters<typeof marketMatrix>[1],
  drawing: { readonly permutations: number | undefined; readonly seed: number | undefined },
): MatrixCorrelation {
  const market = context && marketMatrix(context, cities);
  if (!market) return { r: null, p: null, n: 0, undefinedBecause: 'needs-context' };
  return matrixCorrelation(links, market, drawing);
}
