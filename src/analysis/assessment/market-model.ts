import type { RegionCity } from '../../lexicon/region.ts';
import type { RegionContext } from '../context/region-context.ts';
import type { DyadMatrix } from '../network/dyads.ts';
import { dyadsOf, dyadValues } from '../network/dyads.ts';
import { shuffledPlaces } from '../network/shuffled-places.ts';
import { designOf } from '../regression/design.ts';
import { leastSquares } from '../regression/least-squares.ts';
import { NotConvergedError } from '../regression/not-converged-error.ts';
import { poissonRegression } from '../regression/poisson-regression.ts';
import { DegenerateInputError } from '../statistics/degenerate-input-error.ts';
import { seededRandom } from '../statistics/numeric/seeded-random.ts';
import { pairVariables } from './pair-variables.ts';

export interface MarketModelInput {
  readonly cities: readonly RegionCity[];
  /** Links between them, symmetric, in their order. */
  readonly links: DyadMatrix;
  readonly level: Readonly<Record<string, number>>;
  readonly borders: readonly (readonly [string, string])[] | undefined;
  readonly context: RegionContext;
}

export interface MarketModelOptions {
  /** Default 500: each one fits a model. */
  readonly permutations?: number | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
}

/** H1: what explains links better, market or administration. */
export interface MarketModel {
  /** Share of the explained deviance that administration explains, 0–1. */
  readonly hierarchyShare: number;
  /** Share of permutations of the places that give administration as much deviance or more, of those that can be fitted. */
  readonly p: number;
  readonly pairs: number;
  /** Variance inflation of each variable: above 10 its part cannot be told from the others'. */
  readonly vif: Readonly<Record<string, number | null>>;
  /** `hierarchyShare` without each city, by code; null where the model cannot be fitted. */
  readonly withoutCity: Readonly<Record<string, number | null>>;
  readonly massKind: 'gdp' | 'population';
}

/** A market model, or why there is none. */
export type MarketResult =
  | { readonly model: MarketModel; readonly undefinedBecause: null }
  | { readonly model: null; readonly undefinedBecause: string };

/**
 * H1: links as Poisson counts of mass and distance (market) and of ranks, same province and common border
 * (administration). Over unordered pairs, so that both masses share one coefficient. Each block's part is the deviance
 * that it removes, averaged over the two orders of entry (Shapley); p from permuting the places of the links.
 *
 * @returns `needs-context` when a city has no mass, else why the model cannot be fitted
 * @source methods of policyloom, H1; Santos Silva & Tenreyro 2006 (PPML); Shorrocks 2013, J. Economic Inequality 11: 99–126 (Shapley)
 */
export function marketModel(input: MarketModelInput, options: MarketModelOptions = {}): MarketResult {
  const { massKind, mass } = input.context;
  if (massKind === null || input.cities.some((city) => !((mass.get(city.code) ?? 0) > 0))) {
    return { model: null, undefinedBecause: 'needs-context' };
  }
  try {
    return { model: fitted(input, massKind, options), undefinedBecause: null };
  } catch (error) {
    if (!(error instanceof DegenerateInputError || error instanceof NotConvergedError)) throw error;
    return { model: null, undefinedBecause: error.message };
  }
}

function fitted(
  input: MarketModelInput,
  massKind: MarketModel['massKind'],
  { permutations = 500, seed = 1 }: MarketModelOptions,
): MarketModel {
  const { cities, links } = input;
  const blocks = blocksOf(input);
  const dyads = dyadsOf(cities.length, false);
  const observed = partsOf(dyadValues(links, dyads), blocks);
  const random = seededRandom(seed);
  const dealt = Array.from({ length: permutations }, () => {
    const flows = dyadValues(links, dyads, shuffledPlaces(cities.length, random));
    return unlessRefused(() => partsOf(flows, blocks).administration);
  }).filter((part) => part !== null);
  const reached = dealt.filter((part) => part >= observed.administration).length;
  return {
    hierarchyShare: shareOfParts(observed),
    p: (reached + 1) / (dealt.length + 1),
    pairs: dyads.length,
    vif: inflation({ ...blocks.market, ...blocks.administration }),
    withoutCity: Object.fromEntries(cities.map((city, i) => [city.code, shareWithout(input, i)])),
    massKind,
  };
}

type Columns = Readonly<Record<string, readonly number[]>>;

interface Blocks {
  readonly market: Columns;
  readonly administration: Columns;
}

function blocksOf({ cities, level, borders, context }: MarketModelInput): Blocks {
  const pairs = dyadsOf(cities.length, false).flatMap(([i, j]) => {
    const [a, b] = [cities[i], cities[j]];
    return a && b ? [{ a, b }] : [];
  });
  const isBorder = new Set((borders ?? []).map((pair) => [...pair].sort().join(' ')));
  const of = (value: (a: RegionCity, b: RegionCity) => number) => pairs.map(({ a, b }) => value(a, b));
  const weighed = (city: RegionCity) => ({ city, mass: context.mass.get(city.code) ?? 1 });
  const shared = pairs.map(({ a, b }) => pairVariables(weighed(a), weighed(b)));
  const border = borders
    ? { contiguous: of((a, b) => Number(isBorder.has([a.code, b.code].sort().join(' ')))) }
    : {};
  return {
    market: {
      logMasses: shared.map((pair) => pair.logMasses),
      logDistance: shared.map((pair) => pair.logDistance),
    },
    administration: {
      ranks: of((a, b) => (level[a.code] ?? 0) + (level[b.code] ?? 0)),
      sameProvince: shared.map((pair) => pair.sameProvince),
      ...border,
    },
  };
}

interface Parts {
  readonly market: number;
  readonly administration: number;
}

function partsOf(flows: readonly number[], { market, administration }: Blocks): Parts {
  const deviance = (columns: Columns) => poissonRegression(flows, designOf(columns, flows.length)).deviance;
  const [none, onlyMarket, onlyAdministration, both] = [
    deviance({}),
    deviance(market),
    deviance(administration),
    deviance({ ...market, ...administration }),
  ];
  return {
    market: (none - onlyMarket + onlyAdministration - both) / 2,
    administration: (none - onlyAdministration + onlyMarket - both) / 2,
  };
}

function shareOfParts({ market, administration }: Parts): number {
  const all = market + administration;
  if (all <= 0)
    throw new DegenerateInputError('The model explains nothing', 'Links must differ between pairs.');
  return administration / all;
}

function inflation(columns: Columns): Record<string, number | null> {
  return Object.fromEntries(
    Object.keys(columns).map((name) => {
      const { [name]: own = [], ...rest } = columns;
      const { r2 } = leastSquares(own, designOf(rest, own.length));
      return [name, r2 === null || r2 >= 1 ? null : 1 / (1 - r2)];
    }),
  );
}

function shareWithout(input: MarketModelInput, left: number): number | null {
  const keep = <Item>(list: readonly Item[]) => list.filter((_, i) => i !== left);
  const part = { ...input, cities: keep(input.cities), links: keep(input.links).map(keep) };
  const flows = dyadValues(part.links, dyadsOf(part.cities.length, false));
  return unlessRefused(() => shareOfParts(partsOf(flows, blocksOf(part))));
}

/** A deal or a subset that the model cannot be fitted to is left out; other errors go on. */
function unlessRefused(compute: () => number): number | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DegenerateInputError || error instanceof NotConvergedError) return null;
    throw error;
  }
}
