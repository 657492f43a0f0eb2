import { docNumberText, findDocNumbers } from '../../lexicon/doc-number.ts';
import { splitIssuers } from '../../lexicon/issuers.ts';
import { pathOf } from '../body/find-body.ts';
import { firstDay } from '../dates/first-day.ts';
import { genreOfTitle } from '../fields/genre.ts';
import type { PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';
import { apartFromRows } from '../labels/apart-from-rows.ts';
import type { ProposedField } from '../labels/fields.ts';
import { labelColumns } from '../labels/label-columns.ts';
import { bareLabel, ISSUED, type LabelledValue, labelledValues, labelMeaning } from '../labels/labels.ts';
import { comparable } from '../names/comparable.ts';
import type { PageLine } from '../tree/page-lines.ts';

/** Values that say that there is none. */
const NONE = /^[-—/\\.\s:：]*$|^(?:无|暂无|没有|空|null|undefined|none|n\/a)$/i;

/**
 * What the page's labels state: tables, lists, definition lists or lines of label and value, in any spacing.
 * Labels inside the running text belong to the document that it quotes and are not read.
 */
export function readLabels(page: PageView): Proposal[] {
  const stated = page.names.titles.map(comparable);
  const pairs = pairsOf(page);
  const hasRecord = pairs.some(isIndexNumber);
  const otherTitle = hasRecord ? RECORDED_TITLE : 0;
  const isOwn = (field: ProposedField) => field !== 'docNumber' || hasRecord || !interprets(page);
  return pairs.flatMap((pair) => {
    const meaning = statedBy(pair);
    if (!meaning || !isOwn(meaning.field)) return [];
    const { field } = meaning;
    const confidence = isOtherTitle(field, pair.value, stated) ? otherTitle : meaning.confidence;
    const value = confidence === ISSUED ? withJointIssuers(pair.value, pairs) : pair.value;
    const list = valuesFor(field, value);
    if (!list.length || !confidence) return [];
    const evidence = `${bareLabel(pair.label)}：${value} (${pathOf(pair.line.block)})`;
    return [{ field, value: list.join('、'), list, evidence, confidence, reader: 'label-table' }];
  });
}

function statedBy({ label, value }: LabelledValue): { field: ProposedField; confidence: number } | null {
  const meaning = NONE.test(value) ? null : labelMeaning(label);
  if (!meaning || meaning.field === 'ignored') return null;
  return { field: meaning.field, confidence: meaning.confidence };
}

/** What interprets a document has its number in a box only to cite it. */
function interprets({ names }: PageView): boolean {
  return names.titles.some((title) => genreOfTitle(title) === 'interpretation');
}

/** A name in a record with an index number; what a heading says counts more. */
const RECORDED_TITLE = 0.7;

function isIndexNumber({ label }: LabelledValue): boolean {
  return labelMeaning(label)?.field === 'indexNumber';
}

/** Some portals name the first issuer and the others under labels of their own. */
function withJointIssuers(value: string, pairs: readonly LabelledValue[]): string {
  const others = pairs.find(({ label }) => bareLabel(label).startsWith('联合发文'));
  return others && !NONE.test(others.value) ? `${value}、${others.value}` : value;
}

/** 名称 may be that of anything the text lists: where the page states its title elsewhere, both should agree. */
function isOtherTitle(field: ProposedField, value: string, stated: readonly string[]): boolean {
  const title = comparable(value);
  const agrees = stated.some((other) => other.includes(title) || title.includes(other));
  return field === 'title' && stated.length > 0 && !agrees;
}

function pairsOf(page: PageView): LabelledValue[] {
  const body = new Set(page.body?.lines);
  const lines = page.lines.filter((line, index) => index < page.headEnd || !body.has(line));
  const pairs = lines.flatMap((line, index) => [
    ...labelColumns(line, lines[index + 1]),
    ...pairsIn(line, lines[index + 1]),
  ]);
  const filled = pairs.filter(({ value }) => value);
  const names = new Set(filled.map(({ label }) => bareLabel(label)));
  const apart = [...names].flatMap((name) =>
    apartFromRows(filled.filter(({ label }) => bareLabel(label) === name)),
  );
  return pairs.filter((pair) => !pair.value || apart.includes(pair));
}

function pairsIn(line: PageLine, next: PageLine | undefined): LabelledValue[] {
  const pairs = labelledValues(line);
  const last = pairs.at(-1);
  if (!last || last.value || pairs.length > 1 || line.text.includes('\t')) return pairs;
  return [...pairs.slice(0, -1), { ...last, value: valueBelow(next) }];
}

/** A label alone on its line has its value on the next one, as `dt` and `dd` have; a line with a label has none. */
function valueBelow(next: PageLine | undefined): string {
  const isValue = next && !labelledValues(next).length && !ANY_LABEL.test(next.text);
  return isValue ? next.text : '';
}

/** Words before a colon, known as a label or not: 适用地域：河北省. */
const ANY_LABEL = /^[【[（(]?[\u4e00-\u9fff](?:[\s\u3000]*[\u4e00-\u9fff]){1,9}[\s\u3000]*[】\]）)]?[:：]/;

const MAX_VALUE_LENGTH = 160;

function valuesFor(field: ProposedField, value: string): string[] {
  if (value.length > MAX_VALUE_LENGTH) return [];
  switch (field) {
    case 'issuers':
      return splitIssuers(value);
    case 'topics':
    case 'keywords':
      return value
        .split(field === 'topics' ? TOPIC_MARK : /[,，;；、]|\s+/)
        .map((part) => part.trim())
        .filter(Boolean);
    default:
      return [valueFor(field, value)].filter((text) => text !== null);
  }
}

/** A topic such as 科技、教育 holds the mark that parts lists elsewhere. */
const TOPIC_MARK = /[,，;；]|\s{2,}/;

/** A number in a form of its own; templates leave the words around an empty one (〔〕号). */
const NUMBERED = /[\d０-９〇一二三四五六七八九十].*号$/;

function valueFor(field: ProposedField, value: string): string | null {
  switch (field) {
    case 'dateWritten':
    case 'datePublished':
    case 'dateEffective':
      return firstDay(value);
    case 'docNumber':
      return findDocNumbers(value).length || NUMBERED.test(value) ? docNumberText(value) : null;
    case 'indexNumber':
      return /\d/.test(value) ? value : null;
    case 'genre':
      return genreOfTitle(value);
    default:
      return value;
  }
}
