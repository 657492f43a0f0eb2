import { describe, expect, it } from 'vitest';
import {
  countOfKind,
  countOfScale,
  noEventFilters,
  passesFilters,
  scalesOf,
} from '../../../extension/ui/coding/event-filters.ts';
import { eventTotals } from '../../../src/coding/event-totals.ts';
import { eventOf } from '../../support/event-codings.ts';

const regionalPlan = eventOf({ id: 'a', kind: 'plan', scale: 'regional' });
const cityFund = eventOf({ id: 'b', kind: 'fund', scale: 'intercity' });
const rejected = eventOf({ id: 'c', kind: 'fund', scale: 'provincial', status: 'rejected' });

describe('passesFilters', () => {
  it.each([
    { rule: 'without filters all pass, told or not', events: [], filters: noEventFilters, is: true },
    { rule: 'any of the scales', events: [cityFund], scales: ['regional', 'intercity'], is: true },
    { rule: 'no event of the scale', events: [cityFund], scales: ['regional'], is: false },
    {
      rule: 'scale and kind of one event',
      events: [cityFund],
      scales: ['intercity'],
      kind: 'fund',
      is: true,
    },
    {
      rule: 'scale of one event and kind of another',
      events: [regionalPlan, cityFund],
      scales: ['regional'],
      kind: 'fund',
      is: false,
    },
    { rule: 'what was rejected does not count', events: [rejected], kind: 'fund', is: false },
  ] as const)('$rule: $is', ({ events, is, ...rest }) => {
    expect(passesFilters(events, { ...noEventFilters, ...rest })).toBe(is);
  });

  it('counts are of announcements, each under the other filter', () => {
    const documents = [[regionalPlan, regionalPlan], [cityFund], [rejected], []];
    const funds = { ...noEventFilters, kind: 'fund' } as const;
    expect(countOfScale(documents, 'regional', noEventFilters)).toBe(1);
    expect(countOfScale(documents, 'regional', funds)).toBe(0);
    expect(countOfKind(documents, 'fund', { ...funds, scales: ['intercity'] })).toBe(1);
  });

  it('the commonest scale comes first, of equal ones the widest', () => {
    expect(scalesOf([cityFund, regionalPlan, rejected]).map(({ scale }) => scale)).toEqual([
      'regional',
      'intercity',
    ]);
    expect(scalesOf([regionalPlan, cityFund, cityFund])[0]).toEqual({ scale: 'intercity', count: 2 });
  });
});

describe('eventTotals', () => {
  it('counts an act once, however many texts tell it, and what was rejected by itself', () => {
    const again = eventOf({ ...cityFund, id: 'd', announcementId: 'other', status: 'confirmed' });
    const totals = eventTotals([
      { id: 'doc', events: [cityFund, rejected] },
      { id: 'other', events: [again] },
    ]);
    const none = { suggested: 0, confirmed: 0, rejected: 0, disputed: 0 };
    expect(totals).toEqual({
      regional: none,
      provincial: { ...none, rejected: 1 },
      intercity: { ...none, confirmed: 1 },
    });
  });
});
