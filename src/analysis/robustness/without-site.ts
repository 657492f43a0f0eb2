import { type ColumnTable, escape as computed } from 'arquero';
import { z } from 'zod';
import type { CorpusTables } from '../../tables/corpus-tables.ts';

/** A corpus as if one site had never been captured. */
export interface WithoutSite {
  readonly site: string;
  readonly corpus: CorpusTables;
}

const row = z.object({
  id: z.string(),
  url: z.string().nullish(),
  canonicalUrl: z.string().nullish(),
});

/**
 * The corpus without each of its largest sites (hosts): what a result hangs on.
 *
 * @param most at most so many sites, those with most documents first
 * @returns empty when all documents come from one site or from none
 * @source Miller 1974, The jackknife: a review, Biometrika 61: 1–15
 */
export function withoutSites(corpus: CorpusTables, most: number): WithoutSite[] {
  const sites = Map.groupBy(z.array(row).parse(corpus.announcements.objects()), siteOf);
  sites.delete('');
  if (sites.size < 2) return [];
  return [...sites]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([site, rows]) => ({ site, corpus: without(corpus, new Set(rows.map(({ id }) => id))) }));
}

function siteOf({ canonicalUrl, url }: z.infer<typeof row>): string {
  const address = canonicalUrl ?? url;
  return address && URL.canParse(address) ? new URL(address).host : '';
}

/** Rows of the other announcements; an act that another page tells too goes only when this one tells it best. */
function without(corpus: CorpusTables, ids: ReadonlySet<string>): CorpusTables {
  const kept = (table: ColumnTable, column: string) =>
    table.filter(computed((found: object) => !ids.has(String(Reflect.get(found, column)))));
  return {
    region: corpus.region,
    isSample: corpus.isSample,
    codings: corpus.codings,
    announcements: kept(corpus.announcements, 'id'),
    mentions: kept(corpus.mentions, 'announcementId'),
    events: kept(corpus.events, 'announcementId'),
    linkages: corpus.linkages,
  };
}
