import { describe, expect, it } from 'vitest';
import { findStatistic } from '../../../../src/analysis/statistics/registry.ts';

const refused = [
  {
    rule: 'a year that stands there twice',
    name: 'pettitt',
    input: { years: [2001, 2001], y: [1, 2] },
    says: '2001 stands there twice (key y). Give one value for each year: add them up, or leave one out.',
  },
  {
    rule: 'a year that is missing where none may be',
    name: 'pettitt',
    input: { y: { 2001: 1, 2003: 2 } },
    says: '2002 has no value (the series). Give 0 where nothing happened; a period that is not known cannot be passed over here (mann-kendall can).',
  },
  {
    rule: 'a time that is no year',
    name: 'pettitt',
    input: { y: [['2014-02', 1]] },
    says: '"2014-02" is no whole year (key y). Number the periods, or give the values alone, in order of time.',
  },
  {
    rule: 'the same under two keys',
    name: 'pettitt',
    input: { y: [1, 2], series: [1, 2] },
    says: 'The same is given twice (keys y and series). Leave one of the two out.',
  },
  {
    rule: 'a matrix whose halves differ',
    name: 'network',
    input: {
      matrix: [
        [0, 1],
        [0, 0],
      ],
    },
    says: 'The matrix is not symmetric: 1 there, 0 the other way (key matrix, row 0, column 1). Give directed: true where ties have directions, else correct it.',
  },
  {
    rule: 'a tie of a node with itself',
    name: 'network',
    input: { edges: [['a', 'a']] },
    says: 'A node is tied to itself (a – a). Leave such ties out, or give loops: "drop".',
  },
  {
    rule: 'a tie with one end',
    name: 'network',
    input: { edges: [['a', 'b'], { from: 'a' }] },
    says: '{"from":"a"} is no tie of two nodes (key edges, item 1). Give pairs [a, b], triples [a, b, weight] or objects with from (source) and to (target) and perhaps weight.',
  },
  {
    rule: 'a weight that is text',
    name: 'network',
    input: { edges: [['a', 'b', '2']] },
    says: 'The weight "2" is no number (key edges, item 0). Write a number from 0 on.',
  },
  {
    rule: 'a sign for missing among numbers',
    name: 'krippendorff-alpha',
    input: {
      coders: [
        [1, '*'],
        [1, 2],
      ],
    },
    says: '"*" stands among numbers (key coders). Write null for not judged.',
  },
  {
    rule: 'a unit that a coder judges twice',
    name: 'krippendorff-alpha',
    input: {
      rows: [
        { unit: 'u', coder: 'A', value: 1 },
        { unit: 'u', coder: 'A', value: 2 },
      ],
    },
    says: 'A judges u twice (key rows, item 1). Keep one of the two.',
  },
  {
    rule: 'positions that may count from 0 or 1',
    name: 'moran',
    input: { y: [1, 2, 3], neighbours: [[1], [2], [1]] },
    says: '[[1],[2],[1]] can be read in no way or in two (key neighbours). Name it neighbours0 where positions count from 0, neighbours1 where they count from 1.',
  },
  {
    rule: 'networks whose nodes are not known',
    name: 'qap',
    input: { x: [['a', 'b']], y: [['a', 'b']] },
    says: 'Its nodes are not known (key nodes). List all nodes that both networks have.',
  },
  {
    rule: 'numbers that overflow',
    name: 'inequality',
    input: { x: [1e308, 1e308] },
    says: 'gini of inequality cannot be computed: numbers are too large, or too near to each other. Give them in another unit.',
  },
];

describe('inputs that are refused', () => {
  it.each(refused)('$rule: the message names it, its place and the remedy', ({ name, input, says }) => {
    expect(() => findStatistic(name)?.run(input)).toThrow(says);
  });
});
