import { describe, expect, it } from 'vitest';
import {
  afterJudging,
  atHand,
  likeliestFirst,
  listedEvents,
  noFilters,
  startCoding,
} from '../../../extension/ui/coding/coding-place.ts';
import type { DecidedEvent } from '../../../src/coding/decided-events.ts';
import { eventOf } from '../../support/event-codings.ts';

const event = (id: string, fields: Partial<DecidedEvent> = {}): DecidedEvent => ({
  ...{ ...eventOf({ id }), isSuggested: true, judgements: [] },
  ...fields,
});
const unread = { suggested: [], issuers: [], docNumber: null };
const documents = [
  { id: 'a', title: 'A', events: [event('a1'), event('a2', { status: 'confirmed' })], ...unread },
  { id: 'b', title: 'B', events: [], ...unread },
  {
    id: 'c',
    title: 'C',
    events: [event('c1', { status: 'disputed', scale: 'regional', kind: 'plan' })],
    ...unread,
  },
];
const ids = (filters: typeof startCoding.filters) =>
  listedEvents(documents, filters).map((listed) => listed.event.id);

describe('listedEvents', () => {
  it('shows what waits for a judgement first: suggested and disputed', () => {
    expect(ids(startCoding.filters)).toEqual(['a1', 'c1']);
  });

  it('filters add up', () => {
    expect(ids(noFilters)).toEqual(['a1', 'a2', 'c1']);
    expect(ids({ ...noFilters, scale: 'regional', kind: 'plan' })).toEqual(['c1']);
    expect(ids({ ...noFilters, scale: 'regional', kind: 'fund' })).toEqual([]);
  });
});

describe('likeliestFirst', () => {
  it('puts the likeliest first and the rest behind them in the order of the desk', () => {
    const likelihoods = new Map([
      ['a1', 0.2],
      ['c1', 0.9],
    ]);
    const order = likeliestFirst(listedEvents(documents, noFilters), likelihoods);
    expect(order.map((listed) => listed.event.id)).toEqual(['c1', 'a1', 'a2']);
    expect(ids(noFilters)).toEqual(['a1', 'a2', 'c1']);
  });
});

describe('atHand', () => {
  const listed = listedEvents(documents, noFilters);
  const at = (eventId: string | null, documentId: string | null) => {
    const hand = atHand(documents, listed, { eventId, documentId, filters: noFilters });
    return hand && [hand.document.id, hand.event?.id ?? null, hand.at];
  };

  it.each([
    { rule: 'the event that was chosen', is: at('a2', null), want: ['a', 'a2', 1] },
    { rule: 'the first of the announcement that was asked for', is: at(null, 'c'), want: ['c', 'c1', 2] },
    { rule: 'an announcement without events', is: at(null, 'b'), want: ['b', null, -1] },
    { rule: 'the first of all when the event has left the list', is: at('gone', null), want: ['a', 'a1', 0] },
  ])('$rule', ({ is, want }) => {
    expect(is).toEqual(want);
  });

  it('nothing, in an empty list', () => {
    expect(atHand([], [], startCoding)).toBeNull();
  });

  it('goes on to the next event after judging, at the end to the one before', () => {
    expect([0, 2].map((place) => afterJudging(listed, place))).toEqual(['a2', 'a2']);
    expect(afterJudging(listed.slice(0, 1), 0)).toBeNull();
  });
});
