import { describe, expect, it } from 'vitest';
import { hasRealPassages, ownPassages, realPassages, unseenPassages } from './gold-sets.ts';
import { type Measured, measure } from './measure.ts';

describe('suggestions against hand codings', () => {
  it.skipIf(!hasRealPassages)('come up to the real passages (skipped without ../shared)', () => {
    const measured = measure(realPassages());
    report('real passages', measured);
    expect(measured.placePrecision).toBeGreaterThanOrEqual(0.99);
    expect(measured.placeRecall).toBeGreaterThanOrEqual(0.99);
    expect(measured.f1).toBeGreaterThanOrEqual(0.97);
    expect(measured.scale).toBeGreaterThanOrEqual(0.97);
    expect(measured.dateWithPrecision).toBeGreaterThanOrEqual(0.97);
    expect(measured.mode).toBeGreaterThanOrEqual(0.95);
    expect(measured.participantsF1).toBeGreaterThanOrEqual(0.97);
    expect(measured.originAndDestination).toBe(1);
  });

  it('come up to the invented passages', () => {
    const measured = measure(ownPassages);
    report('invented passages', measured);
    expect(measured.placePrecision).toBeGreaterThanOrEqual(0.99);
    expect(measured.placeRecall).toBeGreaterThanOrEqual(0.99);
    expect(measured.f1).toBeGreaterThanOrEqual(0.95);
    expect(measured.scale).toBeGreaterThanOrEqual(0.95);
    expect(measured.dateWithPrecision).toBeGreaterThanOrEqual(0.97);
    expect(measured.mode).toBeGreaterThanOrEqual(0.94);
    expect(measured.participantsF1).toBeGreaterThanOrEqual(0.95);
    expect(measured.originAndDestination).toBeGreaterThanOrEqual(0.9);
  });

  it('come up to the later batches, which the rules were mended on after a first run', () => {
    const measured = measure(unseenPassages);
    report('later batches', measured);
    expect(measured.placePrecision).toBeGreaterThanOrEqual(0.98);
    expect(measured.placeRecall).toBeGreaterThanOrEqual(0.98);
    expect(measured.f1).toBeGreaterThanOrEqual(0.9);
    expect(measured.scale).toBeGreaterThanOrEqual(0.95);
    expect(measured.dateWithPrecision).toBeGreaterThanOrEqual(0.97);
    expect(measured.mode).toBeGreaterThanOrEqual(0.94);
    expect(measured.participantsF1).toBeGreaterThanOrEqual(0.95);
    expect(measured.originAndDestination).toBeGreaterThanOrEqual(0.85);
  });
});

/** Figures for people: every test run shows them. */
function report(name: string, { misses, ...figures }: Measured): void {
  const shares = Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(3)}`);
  console.info(`${name}: ${shares.join(', ')}\n  ${misses.join('\n  ')}`);
}
