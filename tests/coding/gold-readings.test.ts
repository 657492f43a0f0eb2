import { describe, expect, it } from 'vitest';
import { actsOf, type ReadEvent, type ReadPassage, readings } from './gold-readings.ts';

const signed: ReadEvent = {
  kind: 'agreement',
  date: '2014-05-08',
  precision: 'day',
  scale: 'intercity',
  participants: ['110000', '130600'],
  origin: [],
  destination: [],
  mode: 'negotiated',
  quote: [10, 12],
};

describe('actsOf', () => {
  it.each([
    {
      rule: 'another date and other participants are the same act',
      change: { date: '2015', participants: [] },
    },
    { rule: 'a clause around the verb is the same act', change: { quote: [0, 40] as const } },
    { rule: 'another clause is another act', change: { quote: [12, 40] as const } },
    {
      rule: 'less than half of the shorter quote is another act',
      change: { quote: [5, 11] as const },
      verb: 6,
    },
    { rule: 'another kind is another act', change: { kind: 'plan' } },
  ])('$rule', ({ rule, change, verb }) => {
    const first = { ...signed, quote: [10, 10 + (verb ?? 2)] as [number, number] };
    const second = { ...signed, ...change, quote: [...(change.quote ?? [0, 20])] as [number, number] };
    const isSame = rule.includes('the same act');
    expect(actsOf([[passage(first)], [passage(second)]], false)).toEqual(
      isSame
        ? [{ id: 'x', said: [first, second] }]
        : [
            { id: 'x', said: [first, null] },
            { id: 'x', said: [null, second] },
          ],
    );
  });

  it('joins another kind too when kinds are to be compared', () => {
    const plan = { ...signed, kind: 'plan' };
    expect(actsOf([[passage(signed)], [passage(plan)]], true)).toEqual([{ id: 'x', said: [signed, plan] }]);
  });

  it('gives the paper of a sentence of two to the reading that shares its parties', () => {
    const [a, b] = [signed, { ...signed, participants: ['120000', '130600'] }];
    expect(actsOf([[passage(a, b)], [passage(b, a)]], false).map(({ said }) => said)).toEqual([
      [a, a],
      [b, b],
    ]);
  });
});

describe('the readings', () => {
  it('are of the same passages', () => {
    const ids = readings.map((passages) => passages.map(({ id }) => id));
    expect(ids).toEqual([ids[0], ids[0], ids[0]]);
  });
});

function passage(...events: readonly ReadEvent[]): ReadPassage {
  return { id: 'x', places: [], events: [...events] };
}
