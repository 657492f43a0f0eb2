import type { SlashOrder } from '../../model/time.ts';
import { firstDay } from '../dates/first-day.ts';
import type { PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';
import type { ProposedField } from '../labels/fields.ts';
import { collapse } from '../tree/page-lines.ts';

interface MetaRule {
  readonly field: ProposedField;
  readonly confidence: number;
}

/**
 * Names of meta elements, compared in lower case. Below what the visible page says: `PubDate` is often the day
 * of a re-publication, `ContentSource` the medium that reports. The national set first, then Dublin Core,
 * Open Graph, ELI and gov.uk.
 * @source 国务院办公厅《政府网站发展指引》 (国办发〔2017〕47号), annex on page labels
 */
const RULES: ReadonlyMap<string, MetaRule> = new Map(
  Object.entries({
    sitename: { field: 'siteName', confidence: 0.9 },
    'og:site_name': { field: 'siteName', confidence: 0.8 },
    'application-name': { field: 'siteName', confidence: 0.4 },
    articletitle: { field: 'title', confidence: 0.8 },
    'dc.title': { field: 'title', confidence: 0.7 },
    'dcterms.title': { field: 'title', confidence: 0.7 },
    'og:title': { field: 'title', confidence: 0.6 },
    pubdate: { field: 'datePublished', confidence: 0.5 },
    firstpublishedtime: { field: 'datePublished', confidence: 0.5 },
    publishdate: { field: 'datePublished', confidence: 0.5 },
    'article:published_time': { field: 'datePublished', confidence: 0.5 },
    'dcterms.issued': { field: 'datePublished', confidence: 0.5 },
    'dc.date.issued': { field: 'datePublished', confidence: 0.5 },
    citation_publication_date: { field: 'datePublished', confidence: 0.5 },
    citation_date: { field: 'datePublished', confidence: 0.45 },
    'govuk:first-published-at': { field: 'datePublished', confidence: 0.5 },
    'eli:date_document': { field: 'dateWritten', confidence: 0.6 },
    'eli:date_publication': { field: 'datePublished', confidence: 0.5 },
    keywords: { field: 'keywords', confidence: 0.5 },
    'dc.subject': { field: 'keywords', confidence: 0.4 },
    'dcterms.subject': { field: 'keywords', confidence: 0.4 },
    'eli:in_force': { field: 'validity', confidence: 0.5 },
  } satisfies Record<string, MetaRule>),
);

/** What the page's meta elements state. */
export function readMeta({ document, slashOrder }: PageView): Proposal[] {
  const proposals: Proposal[] = [];
  for (const element of document.getElementsByTagName('meta')) {
    const name = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
    const rule = RULES.get(name.trim().toLowerCase());
    const value = rule && valueFor(rule.field, collapse(element.getAttribute('content') ?? ''), slashOrder);
    if (rule && value) proposals.push({ ...rule, value, evidence: `meta ${name}`, reader: 'meta' });
  }
  return proposals;
}

function valueFor(field: ProposedField, content: string, slashOrder: SlashOrder | null): string | null {
  if (field.startsWith('date')) return firstDay(content, slashOrder);
  if (field !== 'keywords') return content;
  return [...new Set(content.split(/[,，;；、|\s]+/).filter(Boolean))].join('、');
}
