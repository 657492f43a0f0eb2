import { type ColumnTable, table } from 'arquero';
import type { Region } from '../lexicon/region.ts';
import { linkageSummary, type PairStrength } from './linkage-summary.ts';
import type { LinkOptions } from './links-by-phase.ts';

/**
 * `linkageSummary` as a table, one row for each phase: `phase`, `pairs`, `possible`, `centreShare`,
 * `centralization` (shares 0–1, null without links) and `top`, the strongest pairs in words.
 *
 * @param links the result of `linksByPhase` under the same options
 * @source Freeman 1979 (centralization); Ma, Huang & Luo 2018, Fig. 2
 * @example linkageSummaryTable(table({ phase: [], placeA: [], placeB: [], n: [], eventIds: [] }), { id: 'r', name: { zh: '甲', en: 'A' }, provinces: [], cities: [], centre: '', phases: [], sources: [] }).numRows() // => 0
 */
export function linkageSummaryTable(
  links: ColumnTable,
  region: Region,
  options: LinkOptions & { readonly language?: 'zh' | 'en' } = {},
): ColumnTable {
  const { language = 'zh', ...rest } = options;
  const summaries = linkageSummary(links, region, rest);
  const names = new Map(region.cities.map((city) => [city.code, city.name[language]]));
  const pair = ({ placeA, placeB, n }: PairStrength) => `${names.get(placeA)}–${names.get(placeB)} ${n}`;
  return table({
    phase: summaries.map((summary) => summary.phase),
    pairs: summaries.map((summary) => summary.pairs),
    possible: summaries.map((summary) => summary.possible),
    centreShare: summaries.map((summary) => rounded(summary.centreShare)),
    centralization: summaries.map((summary) => rounded(summary.centralization)),
    top: summaries.map((summary) => summary.top.map(pair).join('、')),
  });
}

/** Two places are as many as a dozen cities can carry. */
function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(share * 100) / 100;
}
