import { describe, expect, it } from 'vitest';
import { type CooperationEvent, cooperationTest } from '../../../src/analysis/assessment/cooperation-test.ts';
import { focusTest } from '../../../src/analysis/assessment/focus-test.ts';
import { goalTest } from '../../../src/analysis/assessment/goal-test.ts';
import { governanceTest } from '../../../src/analysis/assessment/governance-test.ts';
import type { MatrixCorrelation } from '../../../src/analysis/assessment/matrix-correlation.ts';
import { holm } from '../../../src/analysis/assessment/scale-tests.ts';
import type { Indicator } from '../../../src/analysis/indicators/corpus-indicators.ts';
import { loadRegion } from '../../../src/lexicon/load-region.ts';
import { documentOf } from './document-of.ts';

const { phases } = loadRegion('jing-jin-ji');
const times = <T>(n: number, make: (i: number) => T) => Array.from({ length: n }, (_, i) => make(i));
const event = (id: string, date: string, pair: string): CooperationEvent => ({ id, date, pairs: [pair] });

describe('F1', () => {
  const before = times(12, (i) => event(`b${i}`, '2010', 'a b'));
  const spread = times(60, (i) => event(`l${i}`, '2016', `p${i % 20} q${i % 20}`));
  const documents = [...times(50, () => '2010'), ...times(50, () => '2016')];
  const run = (events: readonly CooperationEvent[], documentDates: readonly string[] = documents) =>
    cooperationTest({ events, documentDates, placeCount: 41, phases }, { permutations: 200 });

  it('is supported when events a document rise and the network becomes denser than chance makes it', () => {
    const { verdict, reasons, statistics } = run([...before, ...spread]);
    expect([verdict, reasons]).toEqual(['supported', ['rate-up', 'density-up']]);
    expect(statistics['rateRatio']?.value).toBeCloseTo(5, 12);
    // 20 of 820 pairs after, 1 before.
    expect(statistics['densityChange']?.value).toBeCloseTo(19 / 820, 12);
  });

  it('more events from more documents are no rise', () => {
    const captured = [...times(50, () => '2010'), ...times(250, () => '2016')];
    expect(run([...before, ...spread], captured).reasons[0]).toBe('rate-interval-includes-1');
  });

  it('is not supported when the rate falls', () => {
    const many = times(60, (i) => event(`b${i}`, '2010', 'a b'));
    const few = times(12, (i) => event(`l${i}`, '2016', 'a b'));
    const { verdict, reasons, sentence } = run([...many, ...few]);
    expect([verdict, reasons]).toEqual(['not-supported', ['rate-down', 'density-not-different-from-chance']]);
    expect(sentence.zh).toContain('0.20');
  });

  it.each([
    { rule: 'too few events on a side', events: spread, dates: documents, reason: 'too-few' },
    {
      rule: 'no document of the earlier phase',
      events: [...before, ...spread],
      dates: ['2016'],
      reason: 'no-documents-captured',
    },
  ])('stays open with $rule', ({ events, dates, reason }) => {
    const { verdict, reasons } = run(events, dates);
    expect([verdict, reasons]).toEqual(['undecided', [reason]]);
  });
});

describe('F2a', () => {
  const scaled = (scale: 'regional' | 'provincial' | 'intercity', code: string) =>
    times(12, (i) => documentOf({ id: `${scale}${i}`, scale, focus: { [code]: 1 } }));
  const options = { permutations: 200 };

  it('is supported when each scale has themes of its own', () => {
    const documents = [...scaled('regional', 'a'), ...scaled('provincial', 'b'), ...scaled('intercity', 'c')];
    const { verdict, statistics } = focusTest(documents, options);
    expect([verdict, statistics['regional-intercity']?.value]).toEqual(['supported', 1]);
  });

  it('is not supported when all speak of the same', () => {
    const documents = [...scaled('regional', 'a'), ...scaled('provincial', 'a'), ...scaled('intercity', 'a')];
    expect(focusTest(documents, options)).toMatchObject({ verdict: 'not-supported', reasons: ['alike'] });
  });

  it('two pairs that differ are enough, a missing scale is not', () => {
    const two = [...scaled('regional', 'a'), ...scaled('provincial', 'b'), ...scaled('intercity', 'b')];
    expect(focusTest(two, options).verdict).toBe('supported');
    const { verdict, reasons, statistics } = focusTest(two.slice(0, 24), options);
    expect([verdict, reasons]).toEqual([
      'undecided',
      ['too-few', 'differs:regional-provincial', 'not-different-enough'],
    ]);
    expect(statistics['regional-intercity']?.value).toBe(null);
  });

  it('corrects for the number of tests that could be made', () => {
    expect(holm([0.01, null, 0.04])).toEqual([0.02, null, 0.04]);
    expect(holm([0.03, 0.02, 0.5])).toEqual([0.06, 0.06, 0.5]);
  });
});

type Pair = readonly [number | null, number | null];
const indicator = (id: Indicator['id'], [low, high]: Pair): Indicator => ({
  id,
  value: low === null || high === null ? null : (low + high) / 2,
  low,
  high,
  bias: 0,
  n: 20,
  documentIds: [],
  undefinedBecause: null,
});
const correlation = ([r, p]: Pair): MatrixCorrelation => ({
  r,
  p,
  n: 20,
  undefinedBecause: r === null ? 'needs-context' : null,
});

describe('F2b', () => {
  const frame = { region: loadRegion('jing-jin-ji'), goals: [], level: {}, documents: [] };
  it.each([
    {
      excess: [0.1, 0.2],
      lift: [null, null],
      belts: [null, null],
      alignment: 'aligned',
      verdict: 'not-supported',
    },
    {
      excess: [-0.3, -0.1],
      lift: [null, null],
      belts: [null, null],
      alignment: 'opposed',
      verdict: 'not-supported',
    },
    { excess: [-0.1, 0.2], lift: [0.8, 1.3], belts: [0.5, 0.01], alignment: 'unclear', verdict: 'supported' },
    {
      excess: [-0.1, 0.2],
      lift: [null, null],
      belts: [0.1, 0.4],
      alignment: 'unclear',
      verdict: 'supported',
    },
    {
      excess: [-0.1, 0.2],
      lift: [null, null],
      belts: [0.5, 0.01],
      alignment: 'undecided',
      verdict: 'undecided',
    },
    {
      excess: [-0.1, 0.2],
      lift: [1.1, 1.5],
      belts: [0.5, 0.01],
      alignment: 'aligned',
      verdict: 'not-supported',
    },
    {
      excess: [-0.1, 0.2],
      lift: [0.1, 0.5],
      belts: [0.5, 0.01],
      alignment: 'undecided',
      verdict: 'undecided',
    },
    {
      excess: [null, null],
      lift: [0.8, 1.3],
      belts: [0.1, 0.9],
      alignment: 'undecided',
      verdict: 'undecided',
    },
  ] as const)(
    'excess $excess, lift $lift, belts $belts: $alignment',
    ({ excess, lift, belts, ...expected }) => {
      const indicators = [indicator('A1_excess', excess), indicator('A4_directionLift', lift)];
      expect(goalTest({ ...frame, indicators, belts: correlation(belts) })).toMatchObject(expected);
    },
  );
});

describe('F3', () => {
  const ids = [
    'C1_governance',
    'C2_process',
    'C3_open',
    'C4_collaboration',
    'C5_trust',
    'C6_empowerment',
  ] as const;
  const axes = (low: number, high: number, count: number) =>
    ids.map((id, i) => (i < count ? indicator(id, [low, high]) : indicator(id, [0.4, 0.6])));
  const noModel = { model: null, undefinedBecause: 'needs-context' } as const;
  it.each([
    { axes: axes(0.1, 0.4, 4), fit: [-0.2, 0.3], verdict: 'supported' },
    { axes: axes(0.1, 0.4, 3), fit: [-0.2, 0.3], verdict: 'undecided' },
    { axes: axes(0.1, 0.4, 6), fit: [null, null], verdict: 'undecided' },
    { axes: axes(0.1, 0.4, 6), fit: [0.4, 0.01], verdict: 'undecided' },
    { axes: axes(0.6, 0.9, 4), fit: [0.4, 0.01], verdict: 'not-supported' },
    { axes: axes(0.6, 0.9, 4), fit: [0.4, 0.2], verdict: 'undecided' },
  ] as const)('with H5 $fit it is $verdict', ({ axes: indicators, fit, verdict }) => {
    expect(governanceTest({ indicators, market: noModel, fit: correlation(fit) }).verdict).toBe(verdict);
  });

  it('says that it needs context data', () => {
    const result = governanceTest({
      indicators: axes(0.1, 0.4, 6),
      market: noModel,
      fit: correlation([null, null]),
    });
    expect(result.reasons).toEqual(['needs-context', 'not-neo-regional']);
    expect(result.sentence.zh).toContain('context.csv');
  });

  it('hierarchy that explains most, with orders prevailing, is a mismatch without flows too', () => {
    const model = {
      hierarchyShare: 0.7,
      p: 0.01,
      pairs: 78,
      vif: {},
      withoutCity: {},
      massKind: 'gdp',
    } as const;
    const market = { model, undefinedBecause: null };
    const result = governanceTest({ indicators: axes(0.1, 0.4, 6), market, fit: correlation([null, null]) });
    expect(result.verdict).toBe('supported');
  });
});
