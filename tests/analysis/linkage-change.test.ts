import { describe, expect, it } from 'vitest';
import { linkageChanges } from '../../src/analysis/linkage-change.ts';

describe('linkageChanges', () => {
  it('counts ties that stay, come and go, in whatever order a pair is given', () => {
    const changes = linkageChanges(
      ['a', 'b', 'c', 'd'],
      [
        {
          period: 'one',
          ties: [
            ['a', 'b', 2],
            ['b', 'c', 1],
          ],
        },
        {
          period: 'two',
          ties: [
            ['b', 'a', 3],
            ['c', 'd', 1],
            ['a', 'd', 1],
          ],
        },
      ],
      { permutations: 100 },
    );
    expect(changes).toMatchObject([
      {
        from: 'one',
        to: 'two',
        kept: 1,
        gained: 2,
        lost: 1,
        jaccard: 0.25,
        densityFrom: 2 / 6,
        densityTo: 0.5,
      },
    ]);
    expect(changes[0]?.r).toBeGreaterThan(0);
  });

  it('says why there is no correlation', () => {
    const empty = { period: 'x', ties: [] } as const;
    expect(linkageChanges(['a', 'b', 'c'], [empty, empty])[0]?.undefinedBecause).toEqual({
      jaccard: 'no-ties',
      r: 'no-variation',
      p: 'no-variation',
    });
    expect(linkageChanges(['a'], [empty, empty])[0]?.undefinedBecause).toMatchObject({
      densityTo: 'too-few-nodes',
    });
  });
});
