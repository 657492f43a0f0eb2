import { describe, expect, it } from 'vitest';
import { runByName } from '../run-by-name.ts';

/** The first input is that of published cases; all must come to the same. */
const same: readonly {
  readonly name: string;
  readonly shapes: readonly object[];
  readonly notes?: object;
}[] = [
  {
    name: 'pettitt',
    shapes: [
      { y: [1, 2, 8, 9] },
      {
        y: [
          [2004, 9],
          [2001, 1],
          [2003, 8],
          [2002, 2],
        ],
      },
      { series: { 2001: 1, 2002: 2, 2003: 8, 2004: 9 } },
      { years: ['2002', '2001', '2003', '2004'], values: [2, 1, 8, 9] },
      {
        counts: [
          { year: 2001, count: 1 },
          { year: 2003, count: 8 },
          { year: 2002, count: 2 },
          { year: 2004, count: 9 },
        ],
      },
    ],
  },
  {
    name: 'network',
    shapes: [
      {
        edges: [
          ['a', 'b'],
          ['b', 'c'],
        ],
      },
      {
        nodes: ['a', 'b', 'c'],
        matrix: [
          [0, 1, 0],
          [1, null, 1],
          [0, 1, 0],
        ],
      },
      { adjacency: { a: ['b'], b: ['a', 'c'], c: [] } },
      {
        nodes: [{ id: 'a' }, { name: 'b' }, { label: 'c' }],
        links: [
          { source: 'a', target: 'b' },
          { from: 'b', to: 'c' },
        ],
      },
    ],
  },
  {
    name: 'directed-network',
    shapes: [
      { arcs: [['a', 'b', 2]] },
      { edges: [['a', 'b']], weights: [2] },
      {
        nodes: ['a', 'b'],
        matrix: [
          [0, 2],
          [0, 0],
        ],
      },
      { adjacency: { a: { b: 2 } } },
    ],
  },
  {
    name: 'modularity',
    shapes: [
      {
        edges: [
          ['a', 'b'],
          ['c', 'd'],
        ],
        partitions: [
          [
            ['a', 'b'],
            ['c', 'd'],
          ],
        ],
      },
      {
        edges: [
          ['a', 'b'],
          ['c', 'd'],
        ],
        partition: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
      {
        edges: [
          ['a', 'b'],
          ['c', 'd'],
        ],
        membership: { a: 1, b: 1, c: 2, d: 2 },
      },
      {
        nodes: ['a', 'b', 'c', 'd'],
        edges: [
          ['a', 'b'],
          ['c', 'd'],
        ],
        groups: ['x', 'x', 'y', 'y'],
      },
    ],
  },
  {
    name: 'e-i-index',
    shapes: [
      { edges: [['a', 'b']], group: { a: 1, b: 2 } },
      { edges: [['a', 'b']], membership: { a: 1, b: 2 } },
      {
        edges: [['a', 'b']],
        nodes: [
          { id: 'a', group: 1 },
          { id: 'b', group: 2 },
        ],
      },
    ],
  },
  {
    name: 'qap',
    shapes: [
      { nodes: ['a', 'b', 'c'], p: [['a', 'b']], q: [['b', 'c']], x: 'p', y: 'q', permutations: 9 },
      { nodes: ['a', 'b', 'c'], x: [['a', 'b']], y: { b: ['c'] }, permutations: 9 },
      {
        x: [
          [0, 1, 0],
          [1, 0, 0],
          [0, 0, 0],
        ],
        y: [
          [0, 0, 0],
          [0, 0, 1],
          [0, 1, 0],
        ],
        permutations: 9,
      },
    ],
  },
  {
    name: 'krippendorff-alpha',
    shapes: [
      {
        coders: [
          [1, 2, null],
          [1, 3, 2],
        ],
      },
      {
        units: [
          [1, 1],
          [2, 3],
          [null, 2],
        ],
      },
      { raters: { A: [1, 2, null], B: [1, 3, 2] } },
      {
        rows: [
          { unit: 1, coder: 'A', value: 1 },
          { unit: 2, coder: 'A', value: 2 },
          { unit: 1, coder: 'B', value: 1 },
          { unit: 2, coder: 'B', value: 3 },
          { unit: 3, coder: 'B', value: 2 },
        ],
      },
    ],
  },
  {
    name: 'moran',
    shapes: [
      { y: [1, 2, 3, 5], neighbours0: [[1], [0, 2], [1, 3], [2]], permutations: 9 },
      { y: [1, 2, 3, 5], neighbours1: [[2], [1, 3], [2, 4], [3]], permutations: 9 },
      {
        y: { a: 1, b: 2, c: 3, d: 5 },
        neighbours: { a: ['b'], b: ['a', 'c'], c: ['b', 'd'], d: ['c'] },
        permutations: 9,
      },
      {
        values: [1, 2, 3, 5],
        edges: [
          [0, 1],
          [1, 2],
          [2, 3],
        ],
        permutations: 9,
      },
      {
        y: [1, 2, 3, 5],
        w: [
          [0, 1, 0, 0],
          [1, 0, 1, 0],
          [0, 1, 0, 1],
          [0, 0, 1, 0],
        ],
        permutations: 9,
      },
    ],
  },
  {
    name: 'poisson-regression',
    shapes: [
      { n: [1, 2, 4, 9], z: [0, 1, 2, 3], response: 'n', covariates: ['z'] },
      {
        response: 'n',
        covariates: ['z'],
        rows: [
          { n: 1, z: 0 },
          { n: 2, z: 1 },
          { n: 4, z: 2 },
          { n: 9, z: 3 },
        ],
      },
    ],
  },
  {
    name: 'inequality',
    shapes: [{ x: [3, 1] }, { x: { BJ: 3, TJ: 1 } }, { values: [3, 1] }],
  },
  {
    name: 'divergence',
    shapes: [
      { p: [1, 2, 0], q: [2, 0, 1] },
      { p: { a: 1, b: 2 }, q: { c: 1, a: 2 } },
    ],
  },
  {
    name: 'burst-batched',
    shapes: [
      { r: [1, 5], d: [9, 9] },
      {
        batches: [
          { r: 1, d: 9 },
          { r: 5, d: 9 },
        ],
      },
    ],
  },
];

describe('shapes of input', () => {
  it.each(same)('$name gives the same for each of its shapes', ({ name, shapes }) => {
    const [first, ...others] = shapes.map((shape) => runByName(name, shape));
    expect(others).toEqual(others.map(() => first));
  });

  it('two lists of ratings are counted as their cross table', () => {
    const crossed = runByName('cohen-kappa', {
      table: [
        [1, 0],
        [1, 1],
      ],
    });
    const counted = runByName('cohen-kappa', { a: ['x', 'y', 'y', null], b: ['x', 'y', 'x', 'y'] });
    expect(counted).toEqual({ ...Object(crossed), categories: ['x', 'y'], excludedUnits: 1 });
  });

  it.each([
    {
      rule: 'periods without a value',
      name: 'mann-kendall',
      input: {
        y: [
          [2001, 1],
          [2003, 5],
        ],
      },
      told: { missingPeriods: [2002] },
    },
    {
      rule: 'null in a series',
      name: 'linear-trend',
      input: { y: [1, null, 5] },
      told: { missingPeriods: [1] },
    },
    {
      rule: 'ties that stand there twice',
      name: 'network',
      input: {
        edges: [
          ['a', 'b'],
          ['b', 'a'],
        ],
      },
      told: { repeatedTies: 1, edges: 1 },
    },
    {
      rule: 'ties with oneself',
      name: 'network',
      input: {
        edges: [
          ['a', 'b'],
          ['b', 'b'],
        ],
        loops: 'drop',
      },
      told: { droppedLoops: 1, edges: 1 },
    },
    {
      rule: 'keys that play no part',
      name: 'pettitt',
      input: { y: [1, 2], weight: 2 },
      told: { notRead: ['weight'] },
    },
    {
      rule: 'days become numbers',
      name: 'burst-continuous',
      input: { dates: ['2014-03-01', '2014-02-26'] },
      told: { firstDate: '2014-02-26', unit: 'days', bursts: [{ level: 1, start: 0, end: 3 }] },
    },
  ])('tells $rule', ({ name, input, told }) => {
    expect(runByName(name, input)).toMatchObject(told);
  });
});
