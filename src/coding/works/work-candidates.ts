import { MIN_TITLE } from './work-likeness.ts';
import type { WorkPrint } from './work-print.ts';

/** Smallest hashes by which texts find each other: two that share half of their runs miss all of them once in 4,000. */
const KEY_HASHES = 12;
/** Neighbours compared where a hash or a number is common to many: in the order of their sketches the alike stand together. */
const NEIGHBOURS = 8;

/** Pairs worth comparing, by place in the list, some of them more than once: those that share a number, a title or one of their smallest hashes. */
export function* workCandidates(prints: readonly WorkPrint[]): Generator<readonly [number, number]> {
  const rank = ranksOf(prints);
  for (const places of sharedPlaces(prints)) {
    const near = places.toSorted((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
    for (const [at, place] of near.entries()) {
      for (const other of near.slice(at + 1, at + 1 + NEIGHBOURS)) {
        yield [place, other];
      }
    }
  }
}

function sharedPlaces(prints: readonly WorkPrint[]): number[][] {
  const byKey = new Map<number | string, number[]>();
  const note = (key: number | string, place: number) => {
    const places = byKey.get(key);
    if (places) places.push(place);
    else byKey.set(key, [place]);
  };
  for (const [place, { numberKey, titleCore, sketch }] of prints.entries()) {
    if (numberKey !== null) note(`number ${numberKey}`, place);
    if (titleCore.length >= MIN_TITLE) note(`title ${titleCore}`, place);
    for (const hash of sketch.hashes.subarray(0, KEY_HASHES)) note(hash, place);
  }
  return [...byKey.values()].filter(({ length }) => length > 1);
}

/** Places by their sketches, then by id, so that the order of the corpus does not matter. */
function ranksOf(prints: readonly WorkPrint[]): Uint32Array {
  const order = Array.from(prints.keys()).sort((a, b) => {
    const [left, right] = [prints[a], prints[b]];
    return left && right ? compared(left, right) : 0;
  });
  const rank = new Uint32Array(prints.length);
  for (const [at, place] of order.entries()) rank[place] = at;
  return rank;
}

function compared(a: WorkPrint, b: WorkPrint): number {
  for (const [i, hash] of a.sketch.hashes.entries()) {
    const difference = hash - (b.sketch.hashes[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.id < b.id ? -1 : 1;
}
