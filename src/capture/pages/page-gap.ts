import type { Provenance } from '../../model/announcement.ts';
import type { MissingPage } from './page-of-text.ts';

/** What a record lacks of a text on several pages. */
export interface PageGap {
  readonly had: number;
  readonly total: number;
  readonly missing: readonly MissingPage[];
}

const PAGES = /^(\d+) of (\d+) pages$/;
/** Addresses hold no spaces; a reason may be left out, as in records of before. */
const MISSING = /(\S+)(?: \(([^()]*)\))?/g;

/** The gap as provenance of the text keeps it. */
export function gapReading({
  had,
  total,
  missing,
}: PageGap): Pick<Provenance, 'field' | 'value' | 'evidence'> {
  const pages = missing.map(({ url, why }) => (why ? `${url} (${why})` : url));
  return {
    field: 'bodyText',
    value: `${had} of ${total} pages`,
    evidence: `missing: ${pages.join(' ')}`,
  };
}

/** The gap that a record tells; null where nothing is missing. */
export function pageGapOf(
  provenance: readonly Pick<Provenance, 'field' | 'value' | 'evidence'>[],
): PageGap | null {
  for (const { field, value, evidence } of provenance) {
    const counts = field === 'bodyText' ? PAGES.exec(value) : null;
    if (!counts) continue;
    const pages = [...evidence.replace(/^missing: /, '').matchAll(MISSING)];
    const missing = pages.map(([, url = '', why = '']) => ({ url, why }));
    return { had: Number(counts[1]), total: Number(counts[2]), missing };
  }
  return null;
}
