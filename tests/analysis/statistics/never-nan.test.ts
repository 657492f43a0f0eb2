import { describe, expect, it } from 'vitest';
import { registry } from '../../../src/analysis/statistics/registry.ts';
import { runByName } from './run-by-name.ts';

const flat = [4, 4, 4, 4, 4, 4];

/** Inputs in the right form that hold as good as nothing; the answer may be a refusal, never NaN. */
const thin: Readonly<Record<string, readonly unknown[]>> = {
  'krippendorff-alpha': [
    { coders: [[null], [null]] },
    {
      coders: [
        [0, -1],
        [0, 1],
      ],
    },
  ],
  'fleiss-kappa': [{ table: [[0, 0]] }, { table: [[3, 0]] }],
  'fleiss-kappa-from-ratings': [{ ratings: [[1]] }, { ratings: [[1, 1]] }],
  'fleiss-and-randolph-kappa': [{ table: [[2]] }, { table: [[1, 0]] }],
  'cohen-kappa': [
    { table: [[0]] },
    { table: [[5]] },
    {
      table: [
        [5, 5],
        [0, 0],
      ],
    },
    {
      table: [
        [0, 5],
        [0, 0],
      ],
    },
  ],
  'cohen-kappa-linear-weights': [
    { table: [[5]] },
    {
      table: [
        [3, 0],
        [0, 3],
      ],
    },
  ],
  'mann-kendall': [{ y: [1] }, { y: [1, 2] }, { y: [null, null] }, { y: [1, null, 3] }],
  'linear-trend': [{ y: [1] }, { y: flat }],
  'single-change-in-mean': [{ y: [1] }, { y: [1, 2] }],
  'optimal-partitions': [
    { y: flat, minSegment: 2, maxBreaks: 2 },
    { y: [1, 2], minSegment: 5, maxBreaks: 3 },
    { y: [1, 1, 2, 2], minSegment: 2, maxBreaks: 1 },
    { y: [1, 1, 1, 8, 9, 8], minSegment: 2, maxBreaks: 1 },
  ],
  'change-points-by-number': [
    { y: [1, 2], nBkps: [3] },
    { y: flat, nBkps: [0, 2], minSize: 2 },
  ],
  'pelt-mean': [
    { y: [1], penalties: [1] },
    { y: [1, 2], penalties: [0], minSize: 9 },
  ],
  'sup-f': [{ y: [1, 2] }, { y: flat }, { y: [1, 2, 3, 4], trim: 0.5 }],
  pettitt: [{ y: [1] }, { y: [2, 1] }],
  'change-points-poisson': [
    { y: [1, 2], penalties: {} },
    { y: [0, 9], minSize: 4 },
  ],
  'change-points-mean': [
    { y: [1], pen: 0 },
    { y: flat, pen: 0, nBkps: 2 },
    { y: flat, pen: 1, partitions: [[3]] },
  ],
  'segmentation-metrics': [
    { true: [1], pred: [1] },
    { true: [9], pred: [3, 9] },
    { true: [9], pred: [8] },
  ],
  'burst-continuous': [{ offsets: [1, 2] }, { offsets: [0, 1e-9, 1e9] }],
  'burst-batched': [
    { r: [0, 0], d: [3, 3] },
    { r: [3, 3], d: [3, 3] },
    { r: [2], d: [1] },
    { r: [1], d: [1, 1] },
  ],
  inequality: [{ x: [0] }, { x: [5] }, { x: [-1] }],
  diversity: [{ counts: [3] }],
  'entropy-weights': [{ X: [[1]] }, { X: [[1], [1]] }],
  'coupling-coordination': [
    { u1: 0, u2: 0 },
    { u1: 0, u2: 1 },
  ],
  'kendall-w': [
    { ranks: [[1], [1]] },
    {
      ranks: [
        [2, 2],
        [2, 2],
      ],
    },
  ],
  'rank-correlation': [
    {
      spearman: [[1], [1]],
      kendall: [
        [1, 1],
        [1, 2],
      ],
    },
    { spearman: [[1], [1, 2]] },
    {},
  ],
  keyness: [
    { target: { a: 0, b: 0 }, reference: { a: 0, b: 0 } },
    { target: { a: 0, b: 3 }, reference: { a: 0, b: 3 } },
    { target: { a: 3, b: 0 }, reference: { a: 0, b: 3 } },
  ],
  'keyness-order': [
    { d1: '', d2: 'a' },
    { d1: 'a', d2: 'a' },
  ],
  'keyness-log-likelihood': [
    { a: 0, b: 0, c: 1, d: 1 },
    { a: 1, b: 1, c: 1, d: 1 },
    { a: 2, b: 0, c: 1, d: 1 },
  ],
  'tf-idf': [{ docs: [''] }, { docs: ['', 'ab'] }],
  'tf-idf-counts': [{ counts: [[0, 0]] }],
  nmf: [
    {
      X: [
        [0, 0],
        [0, 0],
      ],
      k: 1,
    },
    { X: [[1]], k: 3 },
  ],
  divergence: [
    { p: [0], q: [1] },
    { p: [1], q: [1, 2] },
  ],
  'wilson-interval': [
    { k: 2, n: 1 },
    { k: 1, n: 1 },
  ],
  'co-word-similarity': [
    { matrix: [[0]] },
    {
      matrix: [
        [0, 0],
        [0, 3],
      ],
    },
    {
      matrix: [
        [1, 2],
        [3, 1],
      ],
    },
  ],
  callon: [
    { matrix: [[0]], cluster: [1] },
    {
      matrix: [
        [2, 1],
        [1, 2],
      ],
      cluster: [1],
    },
  ],
  'theme-link': [{ U: { a: 0 }, V: { a: 0 } }],
  'cluster-agreement': [
    { a: [1], b: [2] },
    { a: [1], b: [1, 2] },
  ],
};

/** Paths of numbers that are none. */
function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return value === undefined ? [path] : [];
  return Object.entries(value).flatMap(([key, part]) => notFinite(part, `${path}/${key}`));
}

describe('statistics run by name', () => {
  const families = Object.entries(thin).map(([name, inputs]) => ({ name, inputs }));
  it.each(families)('$name never gives NaN, infinity or undefined', ({ name, inputs }) => {
    expect(inputs.flatMap((input) => notFinite(runByName(name, input)))).toEqual([]);
  });

  it.each(families)('$name refuses what has another form', ({ name }) => {
    const others = [null, [], { y: ['a'], x: 3 }];
    expect(others.map((input) => runByName(name, input))).toEqual(Array(3).fill('refused: invalid-input'));
  });

  it('names are unique', () => {
    const names = registry.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});
