import { describe, expect, it } from 'vitest';
import { runByName } from './run-by-name.ts';

const flat = [4, 4, 4, 4, 4, 4];
const noChange = { index: null, year: null, rss0: 0, rss1: null, mean1: null, mean2: null };

const answers = [
  {
    rule: 'alpha is null, not 1, when one coder coded',
    name: 'krippendorff-alpha',
    input: { coders: [[1, 2, 3]] },
    gives: {
      nominal: null,
      ordinal: null,
      interval: null,
      ratio: null,
      units: 3,
      pairableUnits: 0,
      excludedUnits: 3,
      pairableValues: 0,
      undefinedBecause: {
        nominal: 'no-shared-units',
        ordinal: 'no-shared-units',
        interval: 'no-shared-units',
        ratio: 'no-shared-units',
      },
    },
  },
  {
    rule: 'alpha is null when all pairable values are equal, whatever unpaired ones say',
    name: 'krippendorff-alpha',
    input: {
      coders: [
        [1, 1, 2],
        [1, 1, null],
      ],
    },
    gives: {
      nominal: null,
      ordinal: null,
      interval: null,
      ratio: null,
      units: 3,
      pairableUnits: 2,
      excludedUnits: 1,
      pairableValues: 4,
      undefinedBecause: {
        nominal: 'no-variation',
        ordinal: 'no-variation',
        interval: 'no-variation',
        ratio: 'no-variation',
      },
    },
  },
  {
    rule: 'words have only a nominal alpha',
    name: 'krippendorff-alpha',
    input: {
      coders: [
        ['plan', 'fund', 'plan'],
        ['plan', 'fund', 'fund'],
      ],
    },
    // 1 − 5·1/9 by hand: one disagreeing unit of three, margins 3 and 3.
    gives: {
      nominal: 1 - 5 / 9,
      ordinal: null,
      interval: null,
      ratio: null,
      units: 3,
      pairableUnits: 3,
      excludedUnits: 0,
      pairableValues: 6,
      undefinedBecause: { ordinal: 'not-numbers', interval: 'not-numbers', ratio: 'not-numbers' },
    },
  },
  {
    rule: 'Fleiss has no value for one rater',
    name: 'fleiss-kappa',
    input: {
      table: [
        [1, 0],
        [0, 1],
      ],
    },
    gives: { kappa: null, po: null, pe: 0.5, undefinedBecause: { kappa: 'one-rater', po: 'one-rater' } },
  },
  {
    rule: 'an empty category changes Randolph, not Fleiss',
    name: 'fleiss-and-randolph-kappa',
    input: {
      table: [
        [2, 0, 0],
        [0, 2, 0],
        [1, 1, 0],
      ],
    },
    gives: { fleiss: expect.closeTo(1 / 3, 12), randolph: expect.closeTo(0.5, 12), undefinedBecause: {} },
  },
  {
    rule: 'subjects with a missing rating are left out and counted',
    name: 'fleiss-kappa-from-ratings',
    input: {
      ratings: [
        [1, null],
        [2, null],
      ],
    },
    gives: {
      kappa: null,
      z: null,
      categoryTotals: [],
      categories: [],
      subjects: 0,
      excludedSubjects: 2,
      undefinedBecause: { kappa: 'no-shared-units', z: 'no-shared-units' },
    },
  },
  {
    rule: 'a series without trend has z 0 and p 1; tau has no value',
    name: 'mann-kendall',
    input: { y: flat },
    gives: {
      S: 0,
      varS: 0,
      tau: null,
      z: 0,
      p: 1,
      senSlope: 0,
      senLow: 0,
      senHigh: 0,
      n: 6,
      undefinedBecause: { tau: 'no-variation' },
    },
  },
  {
    rule: 'a constant series has no break',
    name: 'pelt-mean',
    input: { y: flat, penalties: [2] },
    gives: { ends: [[6]] },
  },
  {
    rule: 'a constant series has no place of change',
    name: 'single-change-in-mean',
    input: { y: flat, startYear: 2000 },
    gives: {
      ...noChange,
      undefinedBecause: {
        index: 'no-variation',
        year: 'no-variation',
        rss1: 'no-variation',
        mean1: 'no-variation',
        mean2: 'no-variation',
      },
    },
  },
  {
    rule: 'Pettitt of a constant series',
    name: 'pettitt',
    input: { y: flat },
    gives: { K: null, U: 0, p: 1, undefinedBecause: { K: 'no-variation' } },
  },
  {
    rule: 'a step without noise has no F',
    name: 'sup-f',
    input: { y: [1, 1, 1, 2, 2, 2] },
    gives: { supF: null, index: 3, undefinedBecause: { supF: 'perfect-fit' } },
  },
  {
    rule: 'years without any event have no change',
    name: 'change-points-poisson',
    input: { y: [0, 0, 0, 0], startYear: 2000 },
    gives: {
      amoc: [],
      year1: null,
      undefinedBecause: { year1: 'no-change' },
      peltMBIC: [],
      peltSIC: [],
      binsegMBIC: [],
      binsegSIC: [],
      pettittK: null,
      pettittU: 0,
      pettittP: 1,
    },
  },
  {
    rule: 'one event is a base state of no length',
    name: 'burst-continuous',
    input: { offsets: [7] },
    gives: { bursts: [{ level: 1, start: 7, end: 7 }] },
  },
  {
    rule: 'two events at one time',
    name: 'burst-continuous',
    input: { offsets: [1, 1, 2] },
    gives: 'refused: invalid-input',
  },
  {
    rule: 'batches without a document',
    name: 'burst-batched',
    input: { r: [0], d: [0] },
    gives: 'refused: degenerate-input',
  },
];

describe('coders and series that hold little', () => {
  it.each(answers)('$name: $rule', ({ name, input, gives }) => {
    expect(runByName(name, input)).toEqual(gives);
  });
});
