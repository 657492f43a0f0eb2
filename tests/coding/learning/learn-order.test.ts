import { describe, expect, it } from 'vitest';
import { type JudgedSuggestion, learnOrder } from '../../../src/coding/learning/learn-order.ts';
import type { EventKind, PolicyEvent } from '../../../src/model/event.ts';

const event = (index: number, fields: Partial<PolicyEvent>): PolicyEvent => ({
  ...{ id: `event-${String(index).padStart(3, '0')}`, announcementId: 'a', contentHash: '', kind: 'meeting' },
  ...{ date: '2016-05-07', precision: 'day', scale: 'intercity', mode: 'negotiated', confidence: 0.85 },
  ...{ participants: ['120000', '130200'], origin: [], destination: [], actors: ['government-local'] },
  ...{ industries: [], instruments: [], status: 'suggested', coder: 'policyloom', coderVersion: '1' },
  ...{ field: 'bodyText', start: 0, end: 10, quote: '两市举行会议。' },
  ...fields,
});
const suggestion = (
  index: number,
  isAccepted: boolean | null,
  fields: Partial<PolicyEvent> = {},
): JudgedSuggestion => ({ event: event(index, fields), issuers: [], docNumber: null, isAccepted });
const kinds: readonly EventKind[] = ['agreement', 'meeting', 'plan', 'fund'];
/** Verdicts by a rule, over events of all kinds and two sentences. */
const decided = (count: number, rule: (index: number) => boolean): JudgedSuggestion[] =>
  Array.from({ length: count }, (_, index) => suggestion(index, rule(index), madeUp(index)));
const madeUp = (index: number): Partial<PolicyEvent> => ({
  kind: kinds[index % kinds.length] ?? 'plan',
  quote: index % 3 === 0 ? '两市签署合作协议。' : '两市举行会议。',
});
const open = [
  suggestion(900, null, { kind: 'meeting' }),
  suggestion(901, null, { kind: 'agreement' }),
  suggestion(902, null, { kind: 'fund' }),
];

describe('learnOrder', () => {
  it('who accepts agreements and rejects the rest gets agreements first; held out, the first are accepted', () => {
    const learnt = learnOrder([...decided(64, (index) => index % 4 === 0), ...open]);
    if (learnt.kind !== 'learnt') throw new Error(learnt.kind);
    const [meeting = 1, agreement = 0, fund = 1] = open.map(({ event: { id } }) =>
      learnt.likelihoods.get(id),
    );
    expect([agreement > 0.5, meeting < 0.5, fund < 0.5]).toEqual([true, true, true]);
    expect(learnt.heldOut).toEqual({ decisions: 64, accepted: 16, first: 20, acceptedFirst: 16 });
  });

  it('who accepts by a word of the sentence gets sentences with it first', () => {
    const withWord = suggestion(903, null, { kind: 'plan', quote: '甲市与乙市签署备忘录。' });
    const without = suggestion(904, null, { kind: 'plan', quote: '甲市与乙市举行会议。' });
    const learnt = learnOrder([...decided(48, (index) => index % 3 === 0), withWord, without]);
    if (learnt.kind !== 'learnt') throw new Error(learnt.kind);
    const { likelihoods } = learnt;
    expect((likelihoods.get('event-903') ?? 0) > (likelihoods.get('event-904') ?? 1)).toBe(true);
    expect(learnt.heldOut).toEqual({ decisions: 48, accepted: 16, first: 20, acceptedFirst: 16 });
  });

  it('verdicts without a pattern are held out no better than their share', () => {
    // Half of the verdicts, by a rule that no feature tells.
    const learnt = learnOrder(decided(96, (index) => Math.floor(index / 12) % 2 === 0));
    if (learnt.kind !== 'learnt') throw new Error(learnt.kind);
    const { accepted, first, acceptedFirst } = learnt.heldOut;
    expect([accepted, first]).toEqual([48, 20]);
    expect(acceptedFirst).toBeLessThanOrEqual(14);
  });

  it('the order in which suggestions come changes nothing', () => {
    const all = [...decided(40, (index) => index % 4 === 0), ...open];
    const [one, other] = [learnOrder(all), learnOrder(all.toReversed())];
    if (one.kind !== 'learnt' || other.kind !== 'learnt') throw new Error('nothing learnt');
    const sorted = (likelihoods: ReadonlyMap<string, number>) => [...likelihoods].toSorted();
    expect([sorted(other.likelihoods), other.heldOut]).toEqual([sorted(one.likelihoods), one.heldOut]);
  });

  it('only suggestions without a verdict get a likelihood', () => {
    const learnt = learnOrder([...decided(40, (index) => index % 4 === 0), ...open]);
    expect(learnt.kind === 'learnt' && [...learnt.likelihoods.keys()]).toEqual([
      'event-900',
      'event-901',
      'event-902',
    ]);
  });

  it.each([
    [19, (index: number) => index % 2 === 0, { kind: 'too-few', accepted: 10, rejected: 9 }],
    [40, (index: number) => index < 4, { kind: 'too-few', accepted: 4, rejected: 36 }],
    [0, () => true, { kind: 'too-few', accepted: 0, rejected: 0 }],
    [20, () => true, { kind: 'one-sided', decisions: 20, isAccepted: true }],
    [25, () => false, { kind: 'one-sided', decisions: 25, isAccepted: false }],
  ])('%i decisions that do not do are told as such', (count, rule, said) => {
    expect(learnOrder([...decided(count, rule), ...open])).toEqual(said);
  });
});
