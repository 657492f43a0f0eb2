import type { SlashOrder } from '../../model/time.ts';
import { firstDay } from '../dates/first-day.ts';
import type { PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';
import type { ProposedField } from '../labels/fields.ts';
import { collapse } from '../tree/page-lines.ts';

/** Properties of schema.org (`Legislation`, `NewsArticle`, `GovernmentService`, …) and what they state. */
const PROPERTIES: readonly (readonly [string, ProposedField])[] = [
  ['headline', 'title'],
  ['datePublished', 'datePublished'],
  ['legislationDate', 'dateWritten'],
  ['legislationDateVersion', 'dateEffective'],
  ['legislationIdentifier', 'docNumber'],
  ['legislationPassedBy', 'issuers'],
  ['legislationLegalForce', 'validity'],
];
const CONFIDENCE = 0.5;
const TYPES = /Article|Legislation|Report|WebPage|GovernmentService|CreativeWork|BlogPosting/;
/** Graphs deeper or longer than this are no description of one page. */
const MAX_DEPTH = 4;
const MAX_ITEMS = 200;

/** What the page's JSON-LD states about it. Broken JSON is passed over, as browsers do. */
export function readJsonLd({ document, slashOrder }: PageView): Proposal[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts
    .flatMap((script) => itemsOf(parsed(script.textContent ?? ''), 0))
    .slice(0, MAX_ITEMS)
    .flatMap((item) => proposalsOf(item, slashOrder));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function itemsOf(value: unknown, depth: number): Record<string, unknown>[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => itemsOf(item, depth + 1));
  const item = Object.fromEntries(Object.entries(value));
  return [item, ...itemsOf(item['@graph'], depth + 1), ...itemsOf(item['mainEntity'], depth + 1)];
}

function proposalsOf(item: Record<string, unknown>, slashOrder: SlashOrder | null): Proposal[] {
  const type = [item['@type']].flat().join(' ');
  if (!TYPES.test(type)) return [];
  return PROPERTIES.flatMap(([property, field]): Proposal[] => {
    const text = textOfValue(item[property]);
    const value = field.startsWith('date') ? firstDay(text, slashOrder) : text;
    return value
      ? [{ field, value, evidence: `${type} ${property}`, confidence: CONFIDENCE, reader: 'json-ld' }]
      : [];
  });
}

function textOfValue(value: unknown): string {
  if (typeof value === 'string') return collapse(value);
  if (Array.isArray(value)) return value.map(textOfValue).filter(Boolean).join('、');
  if (typeof value !== 'object' || value === null || !('name' in value)) return '';
  return textOfValue(value.name);
}
