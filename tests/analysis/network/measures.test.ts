import { describe, expect, it } from 'vitest';
import { attributeAssortativity } from '../../../src/analysis/network/attribute-assortativity.ts';
import { betweenness } from '../../../src/analysis/network/betweenness.ts';
import { burtConstraint } from '../../../src/analysis/network/burt-constraint.ts';
import { closeness } from '../../../src/analysis/network/closeness.ts';
import { clustering } from '../../../src/analysis/network/clustering.ts';
import { coreNumbers } from '../../../src/analysis/network/core-numbers.ts';
import { corePeriphery } from '../../../src/analysis/network/core-periphery.ts';
import { degreeAssortativity } from '../../../src/analysis/network/degree-assortativity.ts';
import { eigenvectorCentrality } from '../../../src/analysis/network/eigenvector-centrality.ts';
import { buildNetwork, type Edge } from '../../../src/analysis/network/network.ts';
import { numericAssortativity } from '../../../src/analysis/network/numeric-assortativity.ts';
import { pageRank } from '../../../src/analysis/network/page-rank.ts';
import { reciprocity } from '../../../src/analysis/network/reciprocity.ts';
import { pathLengths } from '../../../src/analysis/network/shortest-paths.ts';

const rounded = (values: readonly number[], digits = 10) =>
  values.map((value) => Number(value.toFixed(digits)));

/** Two components and a node without ties; numbers from networkx 3.6.1. */
const scattered = buildNetwork({
  nodes: [...'abcdefgh'],
  edges: ['ab', 'bc', 'ca', 'cd', 'ef', 'fg'].map(([a = '', b = '']): Edge => [a, b]),
});

const arcs = buildNetwork({
  edges: [
    ['a', 'b', 2],
    ['b', 'c', 1],
    ['c', 'a', 3],
    ['a', 'c', 1],
    ['d', 'a', 2],
    ['c', 'e', 4],
  ],
  directed: true,
});

const twoSided = buildNetwork({
  edges: [
    ['a', 'x', 1],
    ['a', 'y', 2],
    ['b', 'y', 1],
    ['b', 'z', 3],
  ],
});

describe('measures of a network in several components', () => {
  it('closeness of small components is scaled down, as networkx does', () => {
    expect(rounded(closeness(scattered))).toEqual([
      0.3214285714, 0.3214285714, 0.4285714286, 0.2571428571, 0.1904761905, 0.2857142857, 0.1904761905, 0,
    ]);
  });

  it('a node without ties spreads its PageRank evenly, as networkx does', () => {
    expect(rounded(pageRank(scattered))).toEqual([
      0.1375819964, 0.1375819964, 0.2051669187, 0.0791096479, 0.1077301077, 0.2041202041, 0.1077301077,
      0.020979021,
    ]);
  });

  it('cores, betweenness, clustering and assortativity agree with networkx', () => {
    expect({
      cores: coreNumbers(scattered),
      betweenness: betweenness(scattered),
      transitivity: clustering(scattered).transitivity,
      average: clustering(scattered).average?.toFixed(10),
      assortativity: degreeAssortativity(scattered)?.toFixed(10),
    }).toEqual({
      cores: [2, 2, 2, 1, 1, 1, 1, 0],
      betweenness: [0, 0, 2, 0, 0, 1, 0, 0],
      transitivity: 0.5,
      average: '0.2916666667',
      assortativity: '-0.3333333333',
    });
  });

  it('path lengths are undefined where nodes do not reach each other, and say how many do', () => {
    expect(pathLengths(scattered)).toEqual({ diameter: null, avgPath: null, reachableShare: 18 / 56 });
  });

  it('constraint of a node without ties is undefined', () => {
    expect(burtConstraint(scattered).at(-1)).toBeNull();
  });
});

describe('measures of arcs', () => {
  it('agree with networkx', () => {
    expect({
      betweenness: betweenness(arcs),
      closeness: rounded(closeness(arcs)),
      reciprocity: reciprocity(arcs),
      pageRank: rounded(pageRank(arcs)),
      assortativity: degreeAssortativity(arcs)?.toFixed(10),
    }).toEqual({
      betweenness: [4, 0, 4, 0, 0],
      closeness: [0.5625, 0.45, 0.5625, 0, 0.5],
      reciprocity: 1 / 3,
      pageRank: [0.230089214, 0.1961418029, 0.2976703915, 0.065757915, 0.2103406766],
      assortativity: '-0.5000000000',
    });
  });

  it('measures that know no directions refuse them', () => {
    expect(() => clustering(arcs)).toThrow('knows no directions');
    expect(() => eigenvectorCentrality(arcs)).toThrow('knows no directions');
  });
});

describe('measures with weights and attributes', () => {
  it('the eigenvector of a two-sided network settles, and agrees with numpy', () => {
    expect(rounded(eigenvectorCentrality(twoSided))).toEqual([
      0.2340572529, 0.6672459834, 0.0715481675, 0.3470644958, 0.6119044823,
    ]);
  });

  it('assortativity by number and by group agrees with networkx', () => {
    expect(numericAssortativity(twoSided, [1, 2, 1, 2, 2])).toBeCloseTo(0.4666666667, 10);
    expect(attributeAssortativity(twoSided, [1, 2, 1, 2, 2])).toBeCloseTo(0.4666666667, 10);
  });

  it('assortativity is undefined where all ends are alike', () => {
    expect(attributeAssortativity(twoSided, [1, 1, 1, 1, 1])).toBeNull();
    expect(numericAssortativity(twoSided, [0.1, 0.1, 0.1, 0.1, 0.1])).toBeNull();
  });
});

describe('corePeriphery', () => {
  it('finds a planted core and fits it fully', () => {
    const edges = ['ab', 'ac', 'ad', 'ae', 'bc', 'bd', 'be'].map(([a = '', b = '']): Edge => [a, b]);
    expect(corePeriphery(buildNetwork({ edges }))).toEqual({
      core: ['a', 'b'],
      periphery: ['c', 'd', 'e'],
      fit: expect.closeTo(1, 12),
      exact: true,
    });
  });

  it('finds it also where there are too many nodes to try all cores', () => {
    const outer = Array.from({ length: 20 }, (_, i) => i + 2);
    const edges: Edge[] = [
      [0, 1],
      ...outer.flatMap((i): Edge[] => [
        [0, i],
        [1, i],
      ]),
    ];
    const { core, exact } = corePeriphery(buildNetwork({ edges }));
    expect({ core, exact }).toEqual({ core: [0, 1], exact: false });
  });

  it('refuses a network where all pairs are tied alike', () => {
    expect(() => corePeriphery(buildNetwork({ nodes: [1, 2, 3], edges: [] }))).toThrow('no core');
  });
});

describe('buildNetwork', () => {
  it.each([
    { rule: 'a node tied to itself', edges: [['a', 'a']] as Edge[], words: 'tied to itself' },
    { rule: 'a weight below 0', edges: [['a', 'b', -1]] as Edge[], words: 'Weight -1' },
    { rule: 'a weight that is no number', edges: [['a', 'b', Number.NaN]] as Edge[], words: 'Weight NaN' },
  ])('refuses $rule', ({ edges, words }) => {
    expect(() => buildNetwork({ edges })).toThrow(words);
  });

  it('counts a repeated tie once, and adds weights up', () => {
    expect(
      buildNetwork({
        edges: [
          ['a', 'b'],
          ['b', 'a'],
        ],
      }).tieCount,
    ).toBe(1);
    expect(
      buildNetwork({
        edges: [
          ['a', 'b', 2],
          ['b', 'a', 3],
        ],
      }).out[0],
    ).toEqual([{ to: 1, weight: 5 }]);
  });
});
