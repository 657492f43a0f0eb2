import { describe, expect, it } from 'vitest';
import { coderAgreement } from '../../../src/analysis/agreement/coder-agreement.ts';
import { fieldAgreement } from '../../../src/analysis/agreement/field-agreement.ts';
import { ratedEvents } from '../../../src/coding/rated-events.ts';
import { codingOf, eventOf, judged } from '../../support/event-codings.ts';

const options = { seed: 7, draws: 200 };

describe('fieldAgreement', () => {
  it('gives the alpha of Krippendorff 2011 (nominal, four coders, missing values), within its interval', () => {
    const N = null;
    const coders = [
      ['1', '2', '3', '3', '2', '1', '4', '1', '2', N, N, N],
      ['1', '2', '3', '3', '2', '2', '4', '1', '2', '5', N, '3'],
      [N, '3', '3', '3', '2', '3', '4', '2', '2', '5', '1', N],
      ['1', '2', '3', '3', '2', '4', '4', '1', '2', '5', '1', N],
    ];
    const { alpha, alphaLow, alphaHigh, units } = fieldAgreement(coders, options);
    expect([units, alpha?.toFixed(3)]).toEqual([11, '0.743']);
    expect((alphaLow ?? 1) < 0.743 && 0.743 < (alphaHigh ?? 0)).toBe(true);
    expect(fieldAgreement(coders, options)).toMatchObject({ alphaLow, alphaHigh });
  });

  it('says why there is no value where nothing varies, and where nothing is shared', () => {
    expect(
      fieldAgreement(
        [
          ['a', 'a'],
          ['a', 'a'],
        ],
        options,
      ),
    ).toMatchObject({ percent: 1, alpha: null, alphaLow: null, undefinedBecause: 'no-variation' });
    expect(
      fieldAgreement(
        [
          ['a', null],
          [null, 'b'],
        ],
        options,
      ),
    ).toEqual({
      ...{ units: 0, percent: null, cohenKappa: null, fleissKappa: null },
      ...{ alpha: null, alphaLow: null, alphaHigh: null, undefinedBecause: 'no-shared-units' },
    });
  });
});

describe('coderAgreement', () => {
  const [one, two, three] = ['1', '2', '3'].map((id) => eventOf({ id }));
  const suggested = [one, two, three].flatMap((event) => event ?? []);
  const hand = (coder: string, start: number, end: number) =>
    eventOf({ id: `${coder}${start}`, coder, kind: 'fund', start, end, quote: 'x'.repeat(end - start) });

  it('counts suggested events that both judged, fields among those who accept, whatever the order of lists', () => {
    const codings = [
      ...suggested.map((event) => judged('a', event, 'confirmed')),
      judged('b', eventOf({ id: '1', participants: ['130600', '110000'] }), 'confirmed'),
      judged('b', eventOf({ id: '2', scale: 'provincial', participants: ['110000'] }), 'confirmed'),
      judged('b', eventOf({ id: '3' }), 'rejected'),
    ];
    const { coders, fields, disagreements, ...counts } = coderAgreement(
      ratedEvents(suggested, codings),
      options,
    );
    const field = (name: string) => fields.find((row) => row.field === name);
    expect([coders, counts]).toEqual([['a', 'b'], { suggestedEvents: 3, addedEvents: 0, addedByOne: [] }]);
    expect(field('status')).toMatchObject({ units: 3, percent: 2 / 3 });
    expect(field('scale')).toMatchObject({ units: 2, percent: 0.5, overlap: null });
    expect(field('participants')).toMatchObject({ units: 2, percent: 0.5, overlap: 0.75 });
    expect(
      disagreements.map((row) => [row.eventId, row.field, row.values.map(({ value }) => value)]),
    ).toEqual([
      ['2', 'scale', ['intercity', 'provincial']],
      ['2', 'participants', ['110000 130600', '110000']],
      ['3', 'status', ['confirmed', 'rejected']],
    ]);
  });

  it('a settlement does not count as agreement', () => {
    const codings = [
      ...[judged('a', eventOf(), 'confirmed'), judged('b', eventOf(), 'rejected')],
      codingOf('b', 'settlement', { ...eventOf(), status: 'confirmed' }),
    ];
    const { fields } = coderAgreement(ratedEvents([eventOf()], codings), options);
    expect(fields[0]).toMatchObject({ field: 'status', units: 1, percent: 0 });
  });

  it('events added by hand match at half of the longer quote and the same kind; others are told of', () => {
    const codings = [
      judged('a', hand('a', 0, 10), 'confirmed'),
      judged('b', hand('b', 5, 14), 'confirmed'),
      judged('a', hand('a', 50, 60), 'confirmed'),
      judged('b', hand('b', 56, 66), 'confirmed'),
    ];
    const { addedEvents, addedByOne } = coderAgreement(ratedEvents([], codings), options);
    expect([addedEvents, addedByOne.map(({ eventId }) => eventId)]).toEqual([1, ['a50', 'b56']]);
  });
});
