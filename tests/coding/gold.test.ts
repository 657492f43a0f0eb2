import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import own from './gold/own-passages.json' with { type: 'json' };
import gold from './gold/passages.json' with { type: 'json' };
import { type GoldPassage, type Measured, measure } from './measure.ts';

const passagesFile = new URL('../../../shared/corpus/dev/jjj-passages.jsonl', import.meta.url);

describe('suggestions against hand codings', () => {
  it.skipIf(!existsSync(passagesFile))('come up to the real passages (skipped without ../shared)', () => {
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
    const measured = measure(own.passages.map((passage) => withLists(passage)));
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
});

function realPassages(): GoldPassage[] {
  const lines = readFileSync(passagesFile, 'utf8').trim().split('\n');
  const texts = new Map(lines.map((line) => readPassage(line)).map((passage) => [passage.id, passage]));
  return gold.passages.map((passage) => {
    const text = texts.get(passage.id);
    if (!text) throw new Error(`No passage ${passage.id} in ${passagesFile}: the set has changed.`);
    return { ...passage, text: text.text, published: text.published };
  });
}

function readPassage(line: string): { id: string; text: string; published: string | null } {
  return JSON.parse(line);
}

function withLists(passage: (typeof own.passages)[number]): GoldPassage {
  const { places, record, ...rest } = passage;
  return { ...rest, ...(places ? { places } : {}), ...(record ? { record } : {}) };
}

/** Figures for people: every test run shows them. */
function report(name: string, { misses, ...figures }: Measured): void {
  const shares = Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(3)}`);
  console.info(`${name}: ${shares.join(', ')}\n  ${misses.join('\n  ')}`);
}
