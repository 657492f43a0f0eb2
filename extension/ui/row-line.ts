import { hostOf } from './page-address.ts';
import type { RecordSummary } from './panel-port.ts';
import type { Words } from './words/words.ts';

/** A line of the list, ready to be shown. */
export interface RowLine {
  /** The inner title where the page's title only announces it. */
  readonly lead: string;
  readonly fullTitle: string;
  /** The host where the page states no issuer. */
  readonly issuer: string;
  readonly issuersTooltip: string;
  /** Document number, else where the query was found; empty for neither. */
  readonly number: string;
  readonly date: string;
  readonly dateTooltip: string;
}

/** What the two lines of a record say; the date published stands in for a date written that is not stated. */
export function rowLine(summary: RecordSummary, words: Words, count: (n: number) => string): RowLine {
  const fullTitle = summary.title ?? words.record.untitled;
  const date = summary.dateWritten ?? summary.datePublished;
  return {
    lead: leadingTitle(fullTitle),
    fullTitle,
    issuer: shortIssuers(summary.issuers, words) || hostOf(summary.url ?? ''),
    issuersTooltip: summary.issuers.join('、') || (summary.url ?? ''),
    number: summary.docNumber ?? (summary.bodyHits > 0 ? words.corpus.bodyHits(count(summary.bodyHits)) : ''),
    date: date ?? '',
    dateTooltip: dateTooltip(summary, words),
  };
}

/**
 * The title that tells announcements apart: for 关于印发《X》的通知 it is X.
 *
 * @example leadingTitle('市政府关于印发《产业转移指南（2023—2025年）》的通知') // => '产业转移指南（2023—2025年）'
 * @example leadingTitle('关于加强《条例》宣传的意见') // => '关于加强《条例》宣传的意见'
 */
export function leadingTitle(title: string): string {
  const start = title.search(/(?:印发|转发|发布|公布|下发)《/);
  if (start < 0) return title;
  const open = title.indexOf('《', start);
  const close = closingMark(title, open);
  const isNotice = /^(?:[（(][^）)]*[）)])?的?(?:通知|函|公告|通告|决定|令)/.test(title.slice(close + 1));
  return close > open + 1 && isNotice ? title.slice(open + 1, close) : title;
}

/** Where the 《 at `open` ends; titles stand inside titles. -1 when it does not end. */
function closingMark(title: string, open: number): number {
  let depth = 0;
  for (let at = open; at < title.length; at += 1) {
    if (title[at] === '《') depth += 1;
    if (title[at] === '》') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function shortIssuers(issuers: readonly string[], words: Words): string {
  const [first = '', ...others] = issuers;
  return others.length === 0 ? first : words.corpus.issuersMore(first);
}

function dateTooltip(summary: RecordSummary, words: Words): string {
  if (summary.dateWritten !== null) return words.corpus.writtenTooltip(summary.dateWritten);
  if (summary.datePublished !== null) return words.corpus.publishedTooltip(summary.datePublished);
  return words.corpus.noDate;
}
