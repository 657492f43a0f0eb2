import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from '../../../src/analysis/statistics/agreement/krippendorff-alpha.ts';
import { burstContinuous } from '../../../src/analysis/statistics/bursts/burst-continuous.ts';
import { optimalPartitions } from '../../../src/analysis/statistics/change-points/optimal-partitions.ts';
import { penalizedPartition } from '../../../src/analysis/statistics/change-points/penalized-partition.ts';
import { poissonCost } from '../../../src/analysis/statistics/change-points/segment-cost.ts';
import { clusterAgreement } from '../../../src/analysis/statistics/co-words/cluster-agreement.ts';
import { inequality } from '../../../src/analysis/statistics/inequality/inequality.ts';
import { logChoose } from '../../../src/analysis/statistics/numeric/log-factorial.ts';
import { divergence } from '../../../src/analysis/statistics/text/divergence.ts';
import { keynessOrder } from '../../../src/analysis/statistics/text/keyness-order.ts';
import { mannKendall } from '../../../src/analysis/statistics/trend/mann-kendall.ts';

const counts = (least: number, most: number) =>
  fc.array(fc.nat({ max: 12 }), { minLength: least, maxLength: most });
const rated = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null, freq: 4 });
const coders = fc
  .integer({ min: 1, max: 8 })
  .chain((units) =>
    fc.array(fc.array(rated, { minLength: units, maxLength: units }), { minLength: 2, maxLength: 4 }),
  );

/** Cost of a partition when each break costs a penalty. */
function costOf(y: readonly number[], ends: readonly number[], penalty: number): number {
  const cost = poissonCost(y);
  const parts = ends.map((end, index) => cost.of(ends[index - 1] ?? 0, end));
  return parts.reduce((total, part) => total + part, (ends.length - 1) * penalty);
}

/** Every partition of 1..n into segments of at least that length, as ends. */
function everyPartition(n: number, least: number): number[][] {
  const firsts = Array.from({ length: n }, (_, index) => index + 1).filter((end) => end >= least);
  return firsts.flatMap((end) =>
    end === n
      ? [[n]]
      : everyPartition(n - end, least).map((rest) => [end, ...rest.map((next) => next + end)]),
  );
}

describe('laws that the statistics keep', () => {
  it('alpha does not depend on the order of coders or units, and is at most 1', () => {
    fc.assert(
      fc.property(coders, (rows) => {
        const turned = rows.toReversed().map((row) => row.toReversed());
        const [one, other] = [krippendorffAlpha(rows), krippendorffAlpha(turned)];
        expect(other.undefinedBecause).toEqual(one.undefinedBecause);
        expect(other.ordinal ?? 0).toBeCloseTo(one.ordinal ?? 0, 10);
        expect(one.nominal ?? 1).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('a series read backwards has the opposite trend', () => {
    fc.assert(
      fc.property(counts(5, 20), (y) => {
        const [there, back] = [mannKendall(y), mannKendall(y.toReversed())];
        expect([back.S + there.S, back.z + there.z, back.senSlope + there.senSlope]).toEqual([0, 0, 0]);
        expect(back.p).toBe(there.p);
      }),
    );
  });

  it('the penalized partition is the best of all partitions', () => {
    fc.assert(
      fc.property(counts(4, 10), fc.integer({ min: 1, max: 3 }), fc.nat({ max: 8 }), (y, least, penalty) => {
        const found = penalizedPartition(poissonCost(y), penalty, least);
        const costs = everyPartition(y.length, least).map((ends) => costOf(y, ends, penalty));
        expect(costOf(y, found, penalty)).toBeCloseTo(Math.min(...costs), 8);
      }),
    );
  });

  it('more breaks never fit worse', () => {
    fc.assert(
      fc.property(counts(8, 20), (y) => {
        const { rss } = optimalPartitions(y, { minSegment: 1, maxBreaks: 4 });
        expect(rss).toEqual(rss.toSorted((a, b) => b - a));
      }),
    );
  });

  it('bursts of a level lie inside a burst of the level below', () => {
    const times = fc.uniqueArray(fc.nat({ max: 300 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(times, (offsets) => {
        const bursts = burstContinuous(offsets);
        const bare = bursts.filter(
          (burst) =>
            burst.level > 1 &&
            !bursts.some(
              (other) =>
                other.level === burst.level - 1 && other.start <= burst.start && other.end >= burst.end,
            ),
        );
        expect(bare).toEqual([]);
      }),
    );
  });

  it('inequality does not depend on order or unit, and Herfindahl is (1 + CV²)/n', () => {
    fc.assert(
      fc.property(counts(2, 15), (x) => {
        fc.pre(x.some((value) => value > 0));
        const [one, other] = [inequality(x), inequality(x.toReversed().map((value) => 7 * value))];
        expect(other.gini).toBeCloseTo(one.gini ?? -1, 10);
        expect(other.theil).toBeCloseTo(one.theil ?? -1, 10);
        expect(one.hhi).toBeCloseTo((1 + (one.cvPopulation ?? 0) ** 2) / x.length, 10);
      }),
    );
  });

  it('Jensen–Shannon is symmetric and between 0 and 1 bit', () => {
    fc.assert(
      fc.property(counts(3, 3), counts(3, 3), (p, q) => {
        fc.pre(p.some((value) => value > 0) && q.some((value) => value > 0));
        const bits = divergence(p, q).JSDbits;
        expect(divergence(q, p).JSDbits).toBeCloseTo(bits, 12);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('agreement of clusters does not depend on which comes first or what labels are called', () => {
    const labels = fc.array(fc.nat({ max: 3 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(labels, labels, (a, b) => {
        const [one, other] = [
          clusterAgreement(a, b),
          clusterAgreement(
            b,
            a.map((label) => `x${3 - label}`),
          ),
        ];
        for (const key of ['ari', 'nmi', 'ami', 'vi', 'rand'] as const) {
          expect(other[key]).toBeCloseTo(one[key], 9);
        }
      }),
    );
  });

  it('every feature is listed once', () => {
    const tokens = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(tokens, tokens, (d1, d2) => {
        const order = keynessOrder(d1, d2, { kind: 'lr', correction: 'none' });
        expect(order.toSorted()).toEqual([...new Set([...d1, ...d2])].toSorted());
      }),
    );
  });

  it("Pascal's triangle adds up", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.integer({ min: 1, max: 299 }), (n, k) => {
        fc.pre(k < n);
        const sum =
          Math.exp(logChoose(n - 1, k - 1) - logChoose(n, k)) +
          Math.exp(logChoose(n - 1, k) - logChoose(n, k));
        expect(sum).toBeCloseTo(1, 11);
      }),
    );
  });
});
