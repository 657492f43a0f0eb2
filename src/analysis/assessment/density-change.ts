import { shuffledPlaces } from '../network/shuffled-places.ts';
import { seededRandom } from '../statistics/numeric/seeded-random.ts';

/** The pairs of places that one event links, smaller code first, joined by a space. */
export interface DatedPairs {
  readonly pairs: readonly string[];
}

export interface DensityChange {
  /** Density after less density before, −1 to 1; null for fewer than two places. */
  readonly change: number | null;
  /** Share of the permutations with a change as high or higher, as low or lower, the observed one counted in; twice the smaller. */
  readonly pRise: number | null;
  readonly pFall: number | null;
  readonly pTwoSided: number | null;
}

/**
 * Whether a network became denser than the numbers of events alone would make it: the events keep their links, and
 * their dates are dealt out anew.
 *
 * @param placeCount all places, those without a link too
 * @source methods of policyloom, F1; Good 2005, Permutation, Parametric and Bootstrap Tests of Hypotheses, 3rd ed.
 */
export function densityChange(
  before: readonly DatedPairs[],
  after: readonly DatedPairs[],
  placeCount: number,
  { permutations, seed }: { readonly permutations: number; readonly seed: number },
): DensityChange {
  const possible = (placeCount * (placeCount - 1)) / 2;
  if (possible === 0) return { change: null, pRise: null, pFall: null, pTwoSided: null };
  const events = [...before, ...after];
  const changeOf = (order: readonly number[]) => {
    const of = (places: readonly number[]) =>
      new Set(places.flatMap((place) => events[place]?.pairs ?? [])).size / possible;
    return of(order.slice(before.length)) - of(order.slice(0, before.length));
  };
  const change = changeOf(events.map((_, i) => i));
  const random = seededRandom(seed);
  const drawn = Array.from({ length: permutations }, () => changeOf(shuffledPlaces(events.length, random)));
  const share = (holds: (value: number) => boolean) => (drawn.filter(holds).length + 1) / (permutations + 1);
  const [pRise, pFall] = [share((value) => value >= change - SAME), share((value) => value <= change + SAME)];
  return { change, pRise, pFall, pTwoSided: Math.min(1, 2 * Math.min(pRise, pFall)) };
}

/** Densities this close are the same one. */
const SAME = 1e-12;
