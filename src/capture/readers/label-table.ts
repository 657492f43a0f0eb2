import { docNumberText, findDocNumbers } from '../../lexicon/doc-number.ts';
import { splitIssuers } from '../../lexicon/issuers.ts';
import { comparable } from '../comparable.ts';
import { pathOf } from '../find-body.ts';
import { firstDay } from '../first-day.ts';
import { genreOfTitle } from '../genre.ts';
import { bareLabel, type LabelledValue, labelledValues, labelMeaning } from '../labels.ts';
import type { PageLine } from '../page-lines.ts';
import type { PageView } from '../page-view.ts';
import type { Proposal, ProposedField } from '../proposal.ts';
import { statedTitles } from '../stated-titles.ts';

/** Values that say that there is none. */
const NONE = /^[-—/\\.\s:：]*$|^(?:无|暂无|没有|空|null|undefined|none|n\/a)$/i;

/**
 * What the page's labels state: tables, lists, definition lists or lines of label and value, in any spacing.
 * Labels inside the running text belong to the document that it quotes and are not read.
 */
export function readLabels(page: PageView): Proposal[] {
  const stated = statedTitles(page.document).map(comparable);
  return pairsOf(page).flatMap(({ label, value, line }) => {
    const meaning = labelMeaning(label);
    if (meaning?.field === 'title' && !agrees(comparable(value), stated)) return [];
    if (!meaning || meaning.field === 'ignored' || NONE.test(value)) return [];
    const read = valueFor(meaning.field, value);
    if (!read) return [];
    const evidence = `${bareLabel(label)}：${value} (${pathOf(line.block)})`;
    return [
      { field: meaning.field, value: read, evidence, confidence: meaning.confidence, reader: 'label-table' },
    ];
  });
}

/** 名称 may be that of anything the text lists: where the page states its title elsewhere, both must agree. */
function agrees(title: string, stated: readonly string[]): boolean {
  return !stated.length || stated.some((other) => other.includes(title) || title.includes(other));
}

function pairsOf(page: PageView): LabelledValue[] {
  const body = new Set(page.body?.lines);
  const lines = page.lines.filter((line, index) => index < page.headEnd || !body.has(line));
  return lines.flatMap((line, index) => {
    const pairs = labelledValues(line);
    const last = pairs.at(-1);
    if (!last || last.value || pairs.length > 1 || line.text.includes('\t')) return pairs;
    return [...pairs.slice(0, -1), { ...last, value: valueBelow(lines[index + 1]) }];
  });
}

/** A label alone on its line has its value on the next one, as `dt` and `dd` have. */
function valueBelow(next: PageLine | undefined): string {
  return next && !labelledValues(next).length ? next.text : '';
}

const MAX_VALUE_LENGTH = 160;

function valueFor(field: ProposedField, value: string): string | null {
  if (value.length > MAX_VALUE_LENGTH) return null;
  switch (field) {
    case 'dateWritten':
    case 'datePublished':
    case 'dateEffective':
      return firstDay(value);
    case 'docNumber':
      return findDocNumbers(value).length || /号$/.test(value) ? docNumberText(value) : null;
    case 'indexNumber':
      return /\d/.test(value) ? value : null;
    case 'issuers':
      return splitIssuers(value).join('、');
    case 'topics':
    case 'keywords':
      return value
        .split(/[,，;；]|\s{2,}/)
        .map((part) => part.trim())
        .filter(Boolean)
        .join('、');
    case 'genre':
      return genreOfTitle(value);
    default:
      return value;
  }
}
