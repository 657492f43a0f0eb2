import { describe, expect, it } from 'vitest';
import { runByName } from './run-by-name.ts';

const answers = [
  {
    rule: 'nothing to share',
    name: 'diversity',
    input: { counts: [0, 0] },
    gives: {
      shannon: null,
      simpson: null,
      invSimpson: null,
      pielou: null,
      hhi: null,
      undefinedBecause: {
        shannon: 'nothing-counted',
        simpson: 'nothing-counted',
        invSimpson: 'nothing-counted',
        pielou: 'nothing-counted',
        hhi: 'nothing-counted',
      },
    },
  },
  {
    rule: 'an indicator in which all are equal weighs nothing',
    name: 'entropy-weights',
    input: {
      X: [
        [1, 3],
        [2, 3],
      ],
    },
    gives: { e: [0, 1], w: [1, 0], undefinedBecause: {} },
  },
  {
    rule: 'one judge agrees with nobody',
    name: 'kendall-w',
    input: { ranks: [[1, 2, 3]] },
    gives: { W: null, judges: 1, objects: 3, undefinedBecause: { W: 'one-judge' } },
  },
  {
    rule: 'a distribution with a share where the other has none is infinitely far',
    name: 'divergence',
    input: { p: [1, 0], q: [0.5, 0.5] },
    gives: expect.objectContaining({ KLpq: Math.LN2, KLqp: null, undefinedBecause: { KLqp: 'infinite' } }),
  },
  {
    rule: 'a share of nothing',
    name: 'wilson-interval',
    input: { k: 0, n: 0 },
    gives: { low: null, high: null, undefinedBecause: { low: 'nothing-counted', high: 'nothing-counted' } },
  },
  {
    rule: 'no predicted break is no hit',
    name: 'segmentation-metrics',
    input: { true: [5, 10], pred: [10], margin: 2 },
    gives: {
      hausdorff: null,
      rand: 1 - 25 / 45,
      precision: 0,
      recall: 0,
      meantime: null,
      undefinedBecause: { hausdorff: 'no-breaks', meantime: 'no-breaks' },
    },
  },
  {
    rule: 'a theme without terms has no link',
    name: 'theme-link',
    input: { U: {}, V: { a: 1 } },
    gives: {
      inclusion: null,
      stability: null,
      incWeighted: null,
      undefinedBecause: { inclusion: 'empty-theme', stability: 'empty-theme', incWeighted: 'empty-theme' },
    },
  },
  {
    rule: 'all together against each alone is agreement by chance',
    name: 'cluster-agreement',
    input: { a: [1, 1, 1], b: [1, 2, 3] },
    gives: { ari: 0, rand: 0, nmi: 0, ami: 0, vi: Math.log(3) },
  },
];

describe('shares and words that hold little', () => {
  it.each(answers)('$name: $rule', ({ name, input, gives }) => {
    expect(runByName(name, input)).toEqual(gives);
  });
});
