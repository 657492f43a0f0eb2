import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/analysis/indicators/corpus-indicators.ts';
import { scorecardChart } from '../../src/charts/scorecard-chart.ts';
import { scorecardAxes } from '../../src/charts/scorecard-words.ts';
import { loadRegion } from '../../src/lexicon/load-region.ts';
import { renderChartSvg } from '../../src/node/render-chart.ts';
import { drawnTexts, meetingTexts } from './drawn-texts.ts';
import { inventedCorpus } from './invented-corpus.ts';

const region = loadRegion('jing-jin-ji');

/** All axes of a phase with the same interval; null for too few documents. */
function axesWith(interval: readonly [number, number, number] | null): Indicator[] {
  return scorecardAxes.map(({ id }) => ({
    id,
    value: interval?.[1] ?? null,
    low: interval?.[0] ?? null,
    high: interval?.[2] ?? null,
    bias: null,
    n: interval ? 40 : 3,
    documentIds: [],
    undefinedBecause: interval ? null : 'too-few',
  }));
}

/** A card with the same interval on all axes of all phases. */
function cardOf(interval: Parameters<typeof axesWith>[0]) {
  return { byPhase: region.phases.map(({ id }) => ({ phase: id, indicators: axesWith(interval) })) };
}

const cards = {
  empty: { byPhase: [] },
  low: cardOf([0, 0.01, 0.02]),
  wide: cardOf([0, 0.5, 1]),
  few: cardOf(null),
};
const cases = Object.entries(cards).flatMap(([name, card]) =>
  (['zh', 'en'] as const).flatMap((language) => [600, 900].map((width) => ({ name, card, language, width }))),
);

describe('scorecardChart', () => {
  it.each(cases)(
    '$name in $language at $width px: no text meets another, and it is so wide',
    async (which) => {
      const { card, language, width } = which;
      const { spec } = scorecardChart({ ...inventedCorpus([]), isSample: true }, card, { language, width });
      expect(meetingTexts(await drawnTexts(spec))).toEqual([]);
      expect(/<svg [^>]*?width="(\d+)"/.exec(await renderChartSvg(spec))?.[1]).toBe(String(width));
    },
  );

  it.each([
    {
      interval: [0.1, 0.2, 0.3],
      side: 'below ½',
      counts: '8 with an interval below ½, 0 across it, 0 above',
    },
    {
      interval: [0.4, 0.5, 0.6],
      side: 'spans ½',
      counts: '0 with an interval below ½, 8 across it, 0 above',
    },
    {
      interval: [0.6, 0.7, 0.8],
      side: 'above ½',
      counts: '0 with an interval below ½, 0 across it, 8 above',
    },
    {
      interval: [0.1, 0.2, 0.5],
      side: 'spans ½',
      counts: '0 with an interval below ½, 8 across it, 0 above',
    },
  ] as const)('an interval of $interval is said to lie so: $side', ({ interval, side, counts }) => {
    const chart = scorecardChart({ ...inventedCorpus([]), isSample: false }, cardOf(interval), {
      language: 'en',
    });
    expect(chart.description).toContain(`${counts} it`);
    expect(new Set(chart.rows.map((row) => row['Interval']))).toEqual(new Set([side]));
  });

  it('says of too few documents how many there are, in every row', async () => {
    const chart = scorecardChart({ ...inventedCorpus([]), isSample: false }, cards.few);
    const said = (await drawnTexts(chart.spec)).filter(({ text }) => text === '文件过少（3 份）');
    expect(said.length).toBe(scorecardAxes.length * region.phases.length);
    expect(chart.rows[0]).toEqual({
      轴: 'C1 政府 – 治理',
      阶段: `I ${region.phases[0]?.name.zh}`,
      值: null,
      下限: null,
      上限: null,
      文件数: 3,
      区间: '文件过少',
    });
  });
});
