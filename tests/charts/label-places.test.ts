import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesMeet, sharedArea } from '../../src/charts/box.ts';
import { type DodgeItem, dodgeLabels } from '../../src/charts/label-dodge.ts';
import { mapLabels } from '../../src/charts/map-labels.ts';

const frame = { left: 0, right: 500, corner: { right: 100, rows: 3 } };

describe('dodgeLabels', () => {
  it('a single label stands to the right, in the lowest row', () => {
    expect(dodgeLabels([{ x: 200, width: 80 }], frame)).toEqual({
      places: [{ side: 'right', row: 0, isLabelled: true }],
      rows: 1,
    });
  });

  it('a label that would leave the frame stands to the left', () => {
    expect(dodgeLabels([{ x: 480, width: 80 }], frame).places).toEqual([
      { side: 'left', row: 0, isLabelled: true },
    ]);
  });

  it('the corner keeps the rows beside it free', () => {
    expect(dodgeLabels([{ x: 40, width: 30 }], frame)).toEqual({
      places: [{ side: 'right', row: 0, isLabelled: true }],
      rows: 4,
    });
  });

  it('a label that fits nowhere loses its text and keeps its mark', () => {
    expect(dodgeLabels([{ x: 250, width: 600 }], frame).places).toEqual([
      { side: 'right', row: 0, isLabelled: false },
    ]);
  });

  it('nothing needs no row', () => {
    expect(dodgeLabels([], frame)).toEqual({ places: [], rows: 0 });
  });

  it('texts never meet each other or a stem, and stay in the frame', () => {
    const item = fc.record({ x: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 20, max: 140 }) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 7 }), (items) => {
        const { places } = dodgeLabels(items, frame);
        const spans = items.map((each, i) => textSpan(each, places[i]));
        expect(spans.flatMap((span) => (span && (span.from < 0 || span.to > 500) ? [span] : []))).toEqual([]);
        expect(spans.flatMap((span, i) => meetings(span, i, items, places, spans))).toEqual([]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

interface Span {
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

type Places = ReturnType<typeof dodgeLabels>['places'];

/** Stems through the text of an item and texts over it, in words. */
function meetings(
  span: Span | null,
  index: number,
  items: readonly DodgeItem[],
  places: Places,
  spans: readonly (Span | null)[],
): string[] {
  if (!span) return [];
  const others = [...items.keys()].filter((j) => j !== index);
  const isStemThrough = (j: number) => {
    const x = items[j]?.x ?? 0;
    return (places[j]?.row ?? 0) >= span.row && x > span.from && x < span.to;
  };
  const isTextOver = (j: number) => {
    const other = spans[j];
    return other?.row === span.row && other.from < span.to && span.from < other.to;
  };
  return [
    ...others.filter(isStemThrough).map((j) => `stem of ${j} through ${index}`),
    ...others.filter(isTextOver).map((j) => `text of ${j} over ${index}`),
  ];
}

function textSpan({ x, width }: DodgeItem, place: Places[number] | undefined): Span | null {
  if (!place?.isLabelled) return null;
  const from = place.side === 'right' ? x + 8 : x - 8 - width;
  return { from, to: from + width, row: place.row };
}

describe('mapLabels', () => {
  const open = { left: 0, top: 0, right: 300, bottom: 300 };
  const city = (x: number, y: number, text: string) => ({
    x,
    y,
    radius: 3,
    size: 10.5,
    text,
    side: 'right' as const,
  });

  it('a name stands on its own side where that is free', () => {
    const [label] = mapLabels([city(100, 100, '北京')], open, []);
    expect([label?.align, label?.x, label?.y]).toEqual(['left', 107, 100]);
  });

  it('a name at the edge turns to the side that has room', () => {
    expect(mapLabels([city(295, 100, '北京')], open, [])[0]?.align).toBe('right');
  });

  it('names next to each other part, and cover no circle', () => {
    const circles = [city(100, 100, 'Shijiazhuang'), city(120, 104, 'Hengshui'), city(112, 92, 'Baoding')];
    const boxes = mapLabels(circles, open, []).map((label) => label.box);
    const dots = circles.map(({ x, y }) => ({ left: x - 3, top: y - 3, right: x + 3, bottom: y + 3 }));
    const meeting = boxes.flatMap((a, i) => [...boxes.slice(i + 1), ...dots].filter((b) => boxesMeet(a, b)));
    expect(meeting).toEqual([]);
  });
});

describe('boxes', () => {
  const box = { left: 0, top: 0, right: 10, bottom: 10 };
  it('an edge in common is no meeting', () => {
    expect(boxesMeet(box, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false);
  });

  it('the shared area of boxes apart is 0', () => {
    expect([sharedArea(box, { ...box, left: 5 }), sharedArea(box, { ...box, left: 20, right: 30 })]).toEqual([
      50, 0,
    ]);
  });
});
