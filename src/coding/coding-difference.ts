import type { PolicyEvent } from '../model/event.ts';
import type { Coded } from './code.ts';

/** What a changed lexicon did to the suggestions of some texts. */
export interface CodingDifference {
  readonly eventsAdded: number;
  readonly eventsRemoved: number;
  /** Events of the same id with another value in some field. */
  readonly eventsChanged: number;
  readonly mentionsAdded: number;
  readonly mentionsRemoved: number;
}

/** Sums the differences of texts that were coded twice; the coder's version is no difference. */
export function codingDifference(
  pairs: readonly { readonly before: Coded; readonly after: Coded }[],
): CodingDifference {
  const sum = { eventsAdded: 0, eventsRemoved: 0, eventsChanged: 0, mentionsAdded: 0, mentionsRemoved: 0 };
  for (const { before, after } of pairs) {
    const [old, fresh] = [before, after].map(
      ({ events }) => new Map(events.map((event) => [event.id, event])),
    );
    const [oldMentions, newMentions] = [before, after].map(
      ({ mentions }) => new Set(mentions.map(({ id }) => id)),
    );
    if (!old || !fresh || !oldMentions || !newMentions) continue;
    sum.eventsAdded += fresh.size - shared(fresh, old);
    sum.eventsRemoved += old.size - shared(old, fresh);
    sum.eventsChanged += [...fresh.values()].filter((event) => isChanged(old.get(event.id), event)).length;
    sum.mentionsAdded += newMentions.size - shared(newMentions, oldMentions);
    sum.mentionsRemoved += oldMentions.size - shared(oldMentions, newMentions);
  }
  return sum;
}

interface Keyed {
  keys(): Iterable<string>;
  has(key: string): boolean;
}

function shared(of: Keyed, others: Keyed): number {
  return [...of.keys()].filter((key) => others.has(key)).length;
}

function isChanged(before: PolicyEvent | undefined, after: PolicyEvent): boolean {
  return before !== undefined && withoutVersion(before) !== withoutVersion(after);
}

function withoutVersion({ coderVersion: _version, ...event }: PolicyEvent): string {
  return JSON.stringify(event);
}
