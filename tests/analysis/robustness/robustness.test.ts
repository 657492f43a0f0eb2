import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorpusDocument } from '../../../src/analysis/indicators/corpus-document.ts';
import { networkPlaces } from '../../../src/analysis/indicators/network-places.ts';
import { bootstrapDocuments, quantile } from '../../../src/analysis/robustness/bootstrap-documents.ts';
import { compareCorpora } from '../../../src/analysis/robustness/compare-corpora.ts';
import { rateRatio } from '../../../src/analysis/robustness/rate-ratio.ts';
import { withoutSites } from '../../../src/analysis/robustness/without-site.ts';
import { loadRegion } from '../../../src/lexicon/load-region.ts';
import { inventedCorpus } from '../../charts/invented-corpus.ts';
import { documentOf } from '../assessment/document-of.ts';

const meanOf = (values: readonly number[]) => ({
  mean: values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length,
});

describe('rateRatio', () => {
  // Breast cancer after fluoroscopy, Rothman 1986: 41 cases in 28,010 and 15 in 19,017 person-years. Bounds of the
  // probability by scipy.stats.beta.ppf: .5969797 and .8416748.
  it('agrees with Clopper and Pearson on a published table', () => {
    const { ratio, low, high } = rateRatio(
      { events: 41, exposure: 28_010 },
      { events: 15, exposure: 19_017 },
    );
    expect(ratio).toBeCloseTo(1.8557586576, 9);
    expect(low).toBeCloseTo(1.0056840627, 8);
    expect(high).toBeCloseTo(3.6093003111, 8);
  });

  it('nothing before bounds the ratio below only; no exposure or no event gives none', () => {
    const open = rateRatio({ events: 5, exposure: 1 }, { events: 0, exposure: 1 });
    // 0 of 5: lower bound of p is .025^(1/5).
    const p = 0.025 ** (1 / 5);
    expect([open.ratio, open.high]).toEqual([null, null]);
    expect(open.low).toBeCloseTo(p / (1 - p), 10);
    const none = { ratio: null, low: null, high: null };
    expect(rateRatio({ events: 5, exposure: 1 }, { events: 1, exposure: 0 })).toEqual(none);
    expect(rateRatio({ events: 0, exposure: 1 }, { events: 0, exposure: 1 })).toEqual(none);
  });

  it('turned round it is the inverse', () => {
    const count = fc.record({
      events: fc.integer({ min: 1, max: 200 }),
      exposure: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [there, back] = [rateRatio(a, b), rateRatio(b, a)];
        expect((there.ratio ?? 0) * (back.ratio ?? 0)).toBeCloseTo(1, 8);
        expect((there.low ?? 0) * (back.high ?? 0)).toBeCloseTo(1, 6);
      }),
      { numRuns: 30 },
    );
  });
});

describe('bootstrapDocuments', () => {
  it('is the same for the same seed, and holds the value', () => {
    const once = bootstrapDocuments([1, 2, 3, 10], meanOf, { resamples: 200, seed: 5 });
    expect(bootstrapDocuments([1, 2, 3, 10], meanOf, { resamples: 200, seed: 5 })).toEqual(once);
    expect([(once.mean?.low ?? 5) <= 4, (once.mean?.high ?? 3) >= 4]).toEqual([true, true]);
  });

  it('takes out what drawing twice does: a number of different documents is not below itself', () => {
    const different = (items: readonly number[]) => ({ n: new Set(items).size });
    const { n } = bootstrapDocuments([...Array(50).keys()], different, { resamples: 300 });
    // 50 · (1 − 1/50)^50 = 18.2 documents are missing from a resample on average.
    expect(Math.round(n?.bias ?? 0)).toBe(-18);
    expect([(n?.low ?? 0) > 40, (n?.high ?? 0) >= 50]).toEqual([true, true]);
  });

  it('gives no interval to what is undefined, in itself or in most resamples', () => {
    const rare = (items: readonly number[]) => ({ rare: items.includes(0) ? 1 : null, none: null });
    expect(bootstrapDocuments([0, 1, 2, 3], rare, { resamples: 100 })).toEqual({ rare: null, none: null });
  });

  it('reads a quantile between two ranks', () => {
    expect([quantile([1, 2, 4], 0.75), quantile([7], 0.3)]).toEqual([3, 7]);
  });
});

describe('withoutSites', () => {
  it('leaves out the announcements, mentions and acts of one site, the largest first', () => {
    const corpus = inventedCorpus([
      { id: 'a', date: '2015', scale: 'intercity', url: 'https://one.example/a' },
      { id: 'b', date: '2015', scale: 'intercity', url: 'https://one.example/b' },
      { id: 'c', date: '2015', scale: 'intercity', url: 'https://two.example/c' },
    ]);
    const left = withoutSites(corpus, 5).map(({ site, corpus: rest }) => [site, rest.events.array('id')]);
    expect(left).toEqual([
      ['one.example', ['c']],
      ['two.example', ['a', 'b']],
    ]);
  });

  it('one site alone cannot be left out', () => {
    expect(withoutSites(inventedCorpus([{ id: 'a', date: '2015', scale: 'regional' }]), 5)).toEqual([]);
  });
});

describe('compareCorpora', () => {
  const region = loadRegion('jing-jin-ji');
  const frame = { region, goals: [], ...networkPlaces(region) };
  const some = (superior: boolean) =>
    Array.from({ length: 12 }, (_, i) => documentOf({ id: `${superior}${i}`, superior }));
  const share = (first: CorpusDocument[], second: CorpusDocument[]) =>
    compareCorpora(first, second, frame, { resamples: 200 }).find((row) => row.id === 'H6_verticalShare');

  it('what differs in every document differs by more than a deal; what does not, does not', () => {
    const apart = {
      first: 1,
      second: 0,
      difference: -1,
      p: 1 / 201,
      nFirst: 12,
      nSecond: 12,
      undefinedBecause: null,
    };
    expect(share(some(true), some(false))).toEqual({ id: 'H6_verticalShare', ...apart });
    expect(share(some(true), some(true))).toMatchObject({ difference: 0, p: 1 });
  });

  it('gives no difference from too few documents', () => {
    expect(share(some(true).slice(3), some(false))).toMatchObject({
      difference: null,
      p: null,
      undefinedBecause: 'too-few',
    });
  });
});
