import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestCommunities } from '../../../src/analysis/network/best-communities.ts';
import { greedyCommunities } from '../../../src/analysis/network/greedy-communities.ts';
import { modularity } from '../../../src/analysis/network/modularity.ts';
import { buildNetwork, type Edge } from '../../../src/analysis/network/network.ts';

/** Weighted arcs among nine nodes, drawn once; optima from trying all 21,147 partitions in numpy. */
const rows = [
  [0, 2, 0, 0, 2, 0, 0, 4, 0],
  [3, 0, 0, 0, 0, 0, 0, 4, 0],
  [0, 3, 0, 0, 1, 3, 0, 0, 0],
  [0, 1, 0, 0, 3, 0, 0, 1, 0],
  [3, 0, 0, 2, 0, 0, 0, 0, 0],
  [0, 0, 1, 0, 0, 0, 1, 0, 3],
  [0, 2, 0, 0, 0, 4, 0, 0, 0],
  [0, 0, 2, 0, 2, 0, 0, 0, 0],
  [0, 0, 4, 0, 3, 3, 1, 0, 0],
];
const nineArcs = rows.flatMap((row, i) => row.map((weight, j): Edge => [i, j, weight]));
const nineTies = nineArcs.filter(([i, j]) => i !== j);

describe('bestCommunities', () => {
  it.each([
    {
      directed: true,
      resolution: 1,
      q: 0.31034482758620696,
      communities: [
        [0, 1, 3, 4, 7],
        [2, 5, 6, 8],
      ],
    },
    {
      directed: false,
      resolution: 0.8,
      q: 0.4045184304399524,
      communities: [
        [0, 1, 3, 4, 7],
        [2, 5, 6, 8],
      ],
    },
    {
      directed: false,
      resolution: 1.7,
      q: 0.03687574316290134,
      communities: [
        [0, 1, 7],
        [2, 5, 6, 8],
        [3, 4],
      ],
    },
  ])('is the proven optimum (directed $directed, resolution $resolution)', (row) => {
    const network = buildNetwork({ edges: nineTies, directed: row.directed });
    const found = bestCommunities(network, { resolution: row.resolution });
    expect(found.q).toBeCloseTo(row.q, 12);
    expect(found.communities).toEqual(row.communities);
    expect(found).toMatchObject({ proven: true, upperBound: found.q });
  });

  const anyTies = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 4 })), { minLength: 4 });
  const realTies = (ties: readonly (readonly [number, number, number])[]) => ties.filter(([a, b]) => a !== b);

  it('is never below any other partition of up to seven nodes', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyTies, fc.boolean(), (drawn, directed) => {
        const ties = realTies(drawn);
        fc.pre(ties.length > 0);
        const network = buildNetwork({ edges: ties, directed });
        const best = bestCommunities(network, { starts: 1 });
        const most = Math.max(
          ...partitionsOf(network.labels.length).map((groups) => modularity(network, groups)),
        );
        expect(best.proven).toBe(true);
        expect(best.q).toBeCloseTo(most, 10);
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('does not hang on the order of the edges or of their ends', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(nineTies, { minLength: nineTies.length }), (shuffled) => {
        const turned = shuffled.map(([a, b, weight = 1]): Edge => [b, a, weight]);
        const network = buildNetwork({ edges: nineTies });
        expect(bestCommunities(buildNetwork({ edges: turned }))).toEqual(bestCommunities(network));
        expect(greedyCommunities(buildNetwork({ edges: turned }))).toEqual(greedyCommunities(network));
      }),
      { numRuns: 5, seed: 7 },
    );
  });

  it('says when it is not proven, and what no partition exceeds', () => {
    const network = buildNetwork({ edges: nineTies });
    const hurried = bestCommunities(network, { mostNodesToProve: 3 });
    expect({ proven: hurried.proven, upperBound: hurried.upperBound }).toEqual({
      proven: false,
      upperBound: null,
    });
  });

  it('refuses a network without ties', () => {
    expect(() => bestCommunities(buildNetwork({ nodes: [1, 2], edges: [] }))).toThrow('needs a tie');
  });
});

describe('modularity', () => {
  it('of arcs agrees with networkx, with and without weights', () => {
    const edges: Edge[] = [
      ['a', 'b', 2],
      ['b', 'c', 1],
      ['c', 'a', 3],
      ['a', 'c', 1],
      ['d', 'a', 2],
      ['c', 'e', 4],
    ];
    const network = buildNetwork({ edges, directed: true });
    expect(modularity(network, [0, 0, 0, 1, 1])).toBeCloseTo(-0.09467455621301776, 12);
    const bare = modularity(network, [0, 0, 0, 1, 1], { weighted: false, resolution: 1.5 });
    expect(bare).toBeCloseTo(-0.4166666666666666, 12);
  });

  it('of one group is 0', () => {
    expect(
      modularity(
        buildNetwork({ edges: nineTies }),
        rows.map(() => 'all'),
      ),
    ).toBeCloseTo(0, 12);
  });
});

/** Every way to put n nodes into groups. */
function partitionsOf(n: number): number[][] {
  let all: number[][] = [[]];
  for (let node = 0; node < n; node += 1) {
    all = all.flatMap((groups) =>
      Array.from({ length: Math.max(-1, ...groups) + 2 }, (_, group) => [...groups, group]),
    );
  }
  return all;
}
