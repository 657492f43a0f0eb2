import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OVERSCAN_ROWS, scrollToShow, windowRange } from '../../../extension/ui/window-range.ts';

describe('windowRange', () => {
  it('draws what is seen and a few rows around it, however long the list', () => {
    expect(windowRange(55 * 5_000, 550, 55, 10_000)).toEqual({ from: 4_992, to: 5_018 });
  });

  it('draws the whole of a short list', () => {
    expect(windowRange(0, 550, 55, 3)).toEqual({ from: 0, to: 3 });
  });

  it('draws nothing of an empty list', () => {
    expect(windowRange(0, 550, 55, 0)).toEqual({ from: 0, to: 0 });
  });

  it('every row that is seen is drawn, and never more than the window and its margin', () => {
    const sizes = fc.record({
      scroll: fc.nat(600_000),
      height: fc.integer({ min: 1, max: 2_000 }),
      count: fc.nat(10_000),
    });
    fc.assert(
      fc.property(sizes, ({ scroll, height, count }) => {
        const { from, to } = windowRange(scroll, height, 55, count);
        const firstSeen = Math.floor(scroll / 55);
        const lastSeen = Math.min(Math.ceil((scroll + height) / 55), count) - 1;
        if (firstSeen < count) expect([from <= firstSeen, to > lastSeen]).toEqual([true, true]);
        expect(to - from).toBeLessThanOrEqual(height / 55 + 2 + 2 * OVERSCAN_ROWS);
      }),
    );
  });
});

describe('scrollToShow', () => {
  it.each([
    ['a row in sight moves nothing', 3, 100, 100],
    ['a row above comes to the top', 1, 100, 55],
    ['a row below comes to the bottom', 20, 100, 605],
  ])('%s', (_rule, row, scrollTop, expected) => {
    expect(scrollToShow(row, scrollTop, 550, 55)).toBe(expected);
  });
});
