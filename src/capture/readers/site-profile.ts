import { firstDay } from '../dates/first-day.ts';
import type { PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';
import { profileOf } from '../sources/all.ts';
import { collapse } from '../tree/page-lines.ts';

/** Above metadata, below everything that the page shows in words: a profile may be out of date. */
const CONFIDENCE = { published: 0.75, siteName: 0.6 };

/** What the profile of a page's site tells; nothing where the page no longer has the element. */
export function readSiteProfile(page: PageView): Proposal[] {
  const profile = profileOf(page.url ?? page.canonical);
  if (!profile) return [];
  const { id, siteName, published } = profile;
  const name: Proposal = {
    field: 'siteName',
    value: siteName,
    evidence: `profile ${id}`,
    confidence: CONFIDENCE.siteName,
    reader: 'profile',
  };
  const element = published ? page.document.querySelector(published) : null;
  const day = element && firstDay(collapse(element.textContent ?? ''), page.slashOrder);
  if (!day) return [name];
  const evidence = `profile ${id}: ${published}`;
  return [
    name,
    { field: 'datePublished', value: day, evidence, confidence: CONFIDENCE.published, reader: 'profile' },
  ];
}
