import { issuerOf } from '../../lexicon/issuers.ts';
import { genreOfTitle } from '../fields/genre.ts';
import { chosenValue, type Merged } from '../fields/merge.ts';
import type { PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';
import { ISSUED } from '../labels/labels.ts';
import { issuerOfNumber, issuersOfTitle } from './title-issuer.ts';

/** A report may carry a plan's name in its title: that it reports counts more. */
const CONFIDENCE = { news: 0.85, title: 0.8, media: 0.82, sourced: 0.3, other: 0.1 };

/** What follows from values already chosen: issuers from title and number, genre from title and record. */
export function derivedProposals(page: PageView, merged: readonly Merged[]): Proposal[] {
  const title = chosenValue(merged, 'title');
  const docNumber = chosenValue(merged, 'docNumber');
  return [
    ...(title ? issuersOfTitle(title) : []),
    ...(docNumber ? issuerOfNumber(docNumber) : []),
    ...publishersOwn(merged, title),
    ...genreProposals(page, title, merged),
  ];
}

/** Above a signature: see the reading of issuers in the codebook. */
const OWN_PUBLISHER = 0.9;

/** Who put the page on the net is its issuer when signature or title name the same body, in full or in short. */
function publishersOwn(merged: readonly Merged[], title: string | null): Proposal[] {
  const issuers = [
    ...merged.filter(({ field }) => field === 'issuers'),
    ...(title ? issuersOfTitle(title) : []),
  ];
  const publisher = issuers.find(({ reader, confidence }) => reader === 'label-table' && confidence < ISSUED);
  const signed = issuers.find(({ reader }) => reader === 'signature' || reader === 'title-block');
  if (!publisher || !signed || !isSameBody(publisher.value, signed.value)) return [];
  return [{ ...publisher, confidence: OWN_PUBLISHER }];
}

function isSameBody(short: string, full: string): boolean {
  const [a, b] = [short, full].map((name) => issuerOf(name, null).name);
  return a !== undefined && b !== undefined && (a.endsWith(b) || b.endsWith(a));
}

function genreProposals(page: PageView, title: string | null, merged: readonly Merged[]): Proposal[] {
  const told = title && genreOfTitle(title);
  const official = isOfficial(merged);
  const report = official ? null : reportedIn(page);
  const base = { field: 'genre', reader: 'text' } as const;
  return [
    ...(report ? [{ ...base, value: 'news', evidence: report, confidence: CONFIDENCE.news }] : []),
    ...(told && title ? [{ ...base, value: told, evidence: title, confidence: CONFIDENCE.title }] : []),
    ...(official ? [] : sourceNamed(page)),
    ...(title ? [{ ...base, value: 'other', evidence: title, confidence: CONFIDENCE.other }] : []),
  ];
}

/** Documents have a number, an index or issuers; reports about them have none, whatever their titles say. */
function isOfficial(merged: readonly Merged[]): boolean {
  return merged.some(({ field, chosen }) => chosen && /^(?:docNumber|indexNumber|issuers)$/.test(field));
}

const REPORT =
  /记者|报道|通讯员|近日|日前|几天前|昨[日天]|今[日天]|[讯电](?:[（(]|\s|$)|(?<!月)\d{1,2}日|\d{1,2}月\d{1,2}日/;
/** Reports say when and who in their first lines. */
const REPORT_LINES = 3;

function reportedIn(page: PageView): string | null {
  return (
    page.body?.lines
      .slice(0, REPORT_LINES)
      .find(({ text }) => REPORT.test(text))
      ?.text.slice(0, 60) ?? null
  );
}

const MEDIA = /来\s*源\s*[:：]\s*\S*(?:报|网|社|台|客户端|新闻|周刊|杂志)|记者/;

/** What names a source or a reporter is news more often than not. */
function sourceNamed({ lines, headEnd }: PageView): Proposal[] {
  const credit = lines.slice(0, headEnd).find(({ text }) => /来\s*源\s*[:：]\s*\S|记者|通讯员/.test(text));
  if (!credit) return [];
  const confidence = MEDIA.test(credit.text) ? CONFIDENCE.media : CONFIDENCE.sourced;
  return [{ field: 'genre', value: 'news', evidence: credit.text, confidence, reader: 'text' }];
}
