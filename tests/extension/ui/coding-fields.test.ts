import { describe, expect, it } from 'vitest';
import { draftOf, valuesOf } from '../../../extension/ui/coding/event-draft.ts';
import { markedParagraphs, quotePlace } from '../../../extension/ui/coding/marked-paragraphs.ts';
import { regionUnits, unitMeant } from '../../../extension/ui/coding/region-units.ts';
import { termUnits } from '../../../extension/ui/coding/term-units.ts';
import { en } from '../../../extension/ui/words/en.ts';
import { loadRegion } from '../../../src/lexicon/load-region.ts';
import { eventOf } from '../../support/event-codings.ts';

describe('unitMeant', () => {
  const units = regionUnits(loadRegion('jing-jin-ji'));
  it.each([
    ['河北省', '130000'],
    ['唐山市', '130200'],
    ['唐山', '130200'],
    [' tangshan ', '130200'],
    ['130200', '130200'],
    ['雄安新区', '133100'],
    ['石', '130100'],
    ['张', '130700'],
    ['上海', null],
    ['1', null],
    ['', null],
  ])('“%s” means %s', (typed, code) => {
    expect(unitMeant(typed, units)?.code ?? null).toBe(code);
  });
});

describe('termUnits', () => {
  it.each([
    ['医药', 'industries', 'C27'],
    ['生物医药', 'industries', 'C27'],
    ['钢铁', 'industries', 'C31'],
    ['Iron and steel', 'industries', 'C31'],
    ['c31', 'industries', 'C31'],
    ['专项资金', 'instruments', 'supply-funds'],
    ['园区', 'actors', 'park'],
    ['local', 'actors', 'government-local'],
    ['天津市', 'actors', null],
  ] as const)('“%s” among %s means %s', (typed, field, code) => {
    expect(unitMeant(typed, termUnits[field])?.code ?? null).toBe(code);
  });

  it('every class of the list of actors has a name in both languages', () => {
    const named = termUnits.actors.filter(({ code, name }) => name.zh !== code && name.en !== code);
    expect(named).toEqual(termUnits.actors);
  });
});

describe('valuesOf', () => {
  const draft = draftOf(eventOf(), null);
  const read = (change: Partial<typeof draft>) => valuesOf({ ...draft, ...change }, en.coding);

  it('reads back what the event holds', () => {
    const { kind, date, precision, scale, participants, origin, destination, mode } = eventOf();
    const terms = { actors: [], industries: [], instruments: [] };
    const values = { kind, date, precision, scale, participants, origin, destination, mode, ...terms };
    expect(read({})).toEqual({ values });
  });

  it('origin and destination take part too, each once', () => {
    expect(read({ participants: ['110000'], origin: ['110000'], destination: ['130200'] })).toMatchObject({
      values: { participants: ['110000', '130200'], origin: ['110000'], destination: ['130200'] },
    });
  });

  it.each([
    { rule: 'as precise as it is typed', change: { date: '2016-05' }, date: '2016-05', precision: 'month' },
    { rule: 'no date has no precision', change: { date: ' ' }, date: null, precision: null },
    { rule: 'the page’s date', change: { isPublished: true }, date: '2020-01-02', precision: 'published' },
  ])('$rule', ({ change, date, precision }) => {
    expect(read(change)).toMatchObject({ values: { date, precision } });
  });

  it('refuses a day that does not exist, and an event without places', () => {
    expect(read({ date: '2015-02-30' })).toEqual({ field: 'date', wrong: en.coding.badDate });
    expect(read({ participants: [] })).toEqual({ field: 'participants', wrong: en.coding.needPlaces });
  });
});

describe('markedParagraphs', () => {
  const bodyText = '甲乙丙丁\n\n  戊己\n';
  const paragraphs = (...quotes: readonly (readonly [string, number, number])[]) =>
    markedParagraphs(
      bodyText,
      quotes.map(([eventId, start, end]) => ({ eventId, start, end })),
    ).map(({ start, pieces }) => [start, pieces.map(({ text, eventIds }) => [text, eventIds.join()])]);

  it('cuts at every edge of a quote, across lines, and keeps offsets of the body', () => {
    expect(paragraphs(['x', 1, 3], ['y', 2, 9])).toEqual([
      [
        0,
        [
          ['甲', ''],
          ['乙', 'x'],
          ['丙', 'x,y'],
          ['丁', 'y'],
        ],
      ],
      [
        6,
        [
          ['  戊', 'y'],
          ['己', ''],
        ],
      ],
    ]);
  });

  it('finds a sentence where it stands today, or says that it is gone', () => {
    const text = { contentHash: 'v2', bodyText };
    const quoted = (fields: object) => quotePlace(eventOf({ quote: '戊己', ...fields }), text);
    expect(quoted({ contentHash: 'v1', start: 0, end: 2 })).toEqual({ eventId: 'e', start: 8, end: 10 });
    expect(quoted({ contentHash: 'v1', quote: '庚', start: 0, end: 1 })).toBeNull();
    expect(quoted({ field: 'title', start: 0, end: 2 })).toBeNull();
  });
});
