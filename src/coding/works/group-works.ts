import { hashId } from '../../model/hash.ts';
import { workCandidates } from './work-candidates.ts';
import { partsWays, workLikeness } from './work-likeness.ts';
import type { WorkPrint } from './work-print.ts';

/**
 * The work of every announcement: the same id for those that are one document at several addresses. A function
 * of the announcements alone: neither their order nor the device matters. The surest pairs are joined first, and
 * no pair joins two groups of which any two members part ways, so that a page that resembles two numbered
 * documents goes to one of them and does not make them one.
 *
 * The id is that which a page alone gives: of a group, the one of its number, else the smallest. Of groups that
 * would share an id, all but the first get one of their own.
 *
 * @returns work by announcement, in the order given
 */
export function groupWorks(prints: readonly WorkPrint[]): Map<string, string> {
  const groupOf = prints.map((print): readonly WorkPrint[] => [print]);
  const placeOf = new Map(prints.map((print, place) => [print, place]));
  for (const [a, b] of surestFirst(prints)) {
    const [left, right] = [groupOf[a] ?? [], groupOf[b] ?? []];
    if (left === right || left.some((one) => right.some((other) => partsWays(one, other)))) continue;
    const joined = [...left, ...right];
    for (const print of joined) groupOf[placeOf.get(print) ?? 0] = joined;
  }
  const works = namesOf(new Set(groupOf));
  return new Map(prints.map(({ id }, place) => [id, works.get(groupOf[place] ?? []) ?? '']));
}

function surestFirst(prints: readonly WorkPrint[]): (readonly [number, number])[] {
  const sure: {
    readonly pair: readonly [number, number];
    readonly likeness: number;
    readonly key: string;
  }[] = [];
  for (const pair of workCandidates(prints)) {
    const [a, b] = [prints[pair[0]], prints[pair[1]]];
    const likeness = a && b ? workLikeness(a, b) : 0;
    if (a && b && likeness > 0) sure.push({ pair, likeness, key: [a.id, b.id].sort().join(' ') });
  }
  sure.sort((a, b) => b.likeness - a.likeness || (a.key < b.key ? -1 : 1));
  return sure.map(({ pair }) => pair);
}

function namesOf(groups: ReadonlySet<readonly WorkPrint[]>): Map<readonly WorkPrint[], string> {
  const known = new Set<string>();
  const names = new Map<readonly WorkPrint[], string>();
  const first = (group: readonly WorkPrint[]) => group.map(({ id }) => id).sort()[0] ?? '';
  for (const group of [...groups].sort((a, b) => (first(a) < first(b) ? -1 : 1))) {
    const numbered = group.filter(({ numberKey }) => numberKey !== null);
    const own = (numbered.length ? numbered : group).map(({ workId }) => workId).sort()[0] ?? '';
    const name = known.has(own) ? hashId(own, first(group)) : own;
    known.add(name);
    names.set(group, name);
  }
  return names;
}
