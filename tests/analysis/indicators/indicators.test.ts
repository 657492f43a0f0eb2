import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignmentIndicators } from '../../../src/analysis/indicators/alignment-indicators.ts';
import { directionIndicators } from '../../../src/analysis/indicators/direction-indicators.ts';
import { evolutionIndicators } from '../../../src/analysis/indicators/evolution-indicators.ts';
import { linkageIndicators } from '../../../src/analysis/indicators/linkage-indicators.ts';
import type { PolicyDocument } from '../../../src/analysis/indicators/policy-document.ts';
import { scorecard } from '../../../src/analysis/indicators/scorecard.ts';

const places = {
  level: { a: 3, b: 2, c: 2, d: 2 },
  province: { a: 'p', b: 'q', c: 'q', d: 'q' },
};

const bare: PolicyDocument = {
  id: 'x',
  year: 2015,
  scale: 'intercity',
  strength: 1,
  superior: false,
  parties: ['a', 'b'],
  ngo: 0,
  gov: 2,
  themes: {},
  arcs: [],
  process: 0,
  structure: 0,
  empower: 0,
  order: 0,
  open: false,
  monitor: false,
  cites: false,
};

const place = fc.constantFrom('a', 'b', 'c', 'd');
const arc = fc
  .tuple(place, place)
  .filter(([from, to]) => from !== to)
  .map(([from, to]): [string, string] => [from, to]);
const document = fc.record({
  id: fc.uuid(),
  year: fc.integer({ min: 2000, max: 2024 }),
  scale: fc.constantFrom('regional' as const, 'provincial' as const, 'intercity' as const),
  strength: fc.integer({ min: 1, max: 5 }),
  superior: fc.boolean(),
  parties: fc.uniqueArray(place, { maxLength: 4 }),
  ngo: fc.nat(9),
  gov: fc.nat(9),
  themes: fc.record({ t: fc.nat(4), eco: fc.nat(4) }),
  arcs: fc.array(arc, { maxLength: 3 }),
  process: fc.nat(9),
  structure: fc.nat(9),
  empower: fc.nat(9),
  order: fc.nat(9),
  open: fc.boolean(),
  monitor: fc.boolean(),
  cites: fc.boolean(),
});
const documents = fc.array(document, { minLength: 1, maxLength: 12 });

describe('indicators', () => {
  it('every axis is between 0 and 1, or undefined; never NaN', () => {
    fc.assert(
      fc.property(documents, (list) => {
        const { parts, ...axes } = scorecard(list, places);
        const values = [...Object.values(axes), ...Object.values(parts)];
        expect(values.filter((value) => value !== null && !(value >= 0 && value <= 1 + 1e-12))).toEqual([]);
      }),
      { seed: 1 },
    );
  });

  it('linkage and evolution do not depend on the order of the documents', () => {
    const near = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value), (_key, part) =>
        typeof part === 'number' ? Number(part.toFixed(9)) + 0 : part,
      );
    fc.assert(
      fc.property(documents, (list) => {
        const turned = list.toReversed();
        expect(near(linkageIndicators(turned, places))).toEqual(near(linkageIndicators(list, places)));
        expect(near(evolutionIndicators(turned))).toEqual(near(evolutionIndicators(list)));
      }),
      { seed: 1 },
    );
  });

  it('the strength of all links is the strength of the linking documents', () => {
    fc.assert(
      fc.property(documents, (list) => {
        const linking = list.filter((one) => one.scale !== 'regional' && one.parties.length >= 2);
        const { weights } = linkageIndicators(list, places);
        expect(weights.reduce((sum, [, , weight]) => sum + weight, 0)).toBeCloseTo(
          linking.reduce((sum, one) => sum + one.strength, 0),
          9,
        );
      }),
      { seed: 1 },
    );
  });

  it('without transfers, direction is undefined', () => {
    expect(directionIndicators([bare], places.level)).toEqual({
      arcs: [],
      net: { a: null, b: null, c: null, d: null },
      downwardShare: null,
    });
  });

  it('an intercity document that says what the goal says is aligned fully', () => {
    const goal = { ...bare, id: 'goal', scale: 'regional' as const, themes: { t: 0.5, eco: 0.5 } };
    const alike = { ...bare, themes: { t: 0.5, eco: 0.5 } };
    const options = {
      goalDocument: 'goal',
      themes: ['t', 'eco'],
      coverThreshold: 0.15,
      planArcs: [],
      ...places,
    };
    expect(alignmentIndicators([goal, alike], options)).toMatchObject({
      docs: ['x'],
      meanCosine: expect.closeTo(1, 12),
      similarity: 1,
      coverage: 1,
      directionLift: null,
    });
    expect(alignmentIndicators([goal], options)).toMatchObject({ docs: [], meanCosine: null, jsdBits: null });
  });

  it('refuses a goal that is not among the documents', () => {
    const options = { goalDocument: 'goal', themes: ['t'], coverThreshold: 0.15, planArcs: [], ...places };
    expect(() => alignmentIndicators([bare], options)).toThrow('goal document is missing');
  });
});
