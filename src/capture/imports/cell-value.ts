import { wholeDocNumber } from '../../lexicon/doc-number.ts';
import { splitIssuers } from '../../lexicon/issuers.ts';
import { calendarDate, findDates, instantOf, isIsoDate, type SlashOrder } from '../../model/time.ts';
import { genres, issuerTiers } from '../../model/vocabulary.ts';
import type { ImportField } from './import-fields.ts';
import type { ImportProblemKind } from './import-problem.ts';
import { webAddress } from './saved-page.ts';

/** What a cell comes to; an empty one comes to nothing and is not asked. */
export type CellValue =
  | { readonly kind: 'value'; readonly value: string | number | readonly string[] }
  | { readonly kind: 'wrong'; readonly problem: ImportProblemKind };

/**
 * The value of a cell for a field. Dates in every form that the calendar module reads, without their time of
 * day; lists as JSON or parted by 、；;| or line breaks; genre and tier also by their Chinese names.
 *
 * @param slashOrder how the column writes 04/05/2024; null when its other cells do not tell
 */
export function cellValue(field: ImportField, cell: string, slashOrder: SlashOrder | null): CellValue {
  const text = cell.trim();
  switch (field) {
    case 'dateWritten':
    case 'datePublished':
    case 'dateEffective':
      return orWrong(dateOf(text, slashOrder), 'bad-date');
    case 'url':
    case 'canonicalUrl':
      return orWrong(webAddress(text), 'bad-address');
    case 'issuers':
    case 'issuersAsWritten':
    case 'topics':
    case 'keywords':
    case 'tags':
      return orWrong(listOf(text, field), 'bad-list');
    case 'genre':
      return orWrong(chosen(text, genres, GENRE_NAMES), 'bad-choice');
    case 'issuerTier':
      return orWrong(chosen(text, issuerTiers, TIER_NAMES), 'bad-choice');
    case 'coverage':
      return orWrong(shareOf(text), 'bad-number');
    case 'capturedAt':
      return orWrong(instantOf(text), 'bad-date');
    case 'docNumber':
      return { kind: 'value', value: wholeDocNumber(text)?.text ?? text };
    case 'bodyText':
      return { kind: 'value', value: cell.replace(/\r\n?/g, '\n') };
    default:
      return { kind: 'value', value: text };
  }
}

/** How a column writes dates between slashes, told by those that can be read in one way only. */
export function slashOrderOfCells(cells: readonly string[]): SlashOrder | null {
  const firsts = cells.flatMap((cell) => [...cell.matchAll(/^\s*(\d{1,2})\/(\d{1,2})\/\d{4}/g)]);
  const isDayFirst = firsts.some(([, first]) => Number(first) > MONTHS);
  const isMonthFirst = firsts.some(([, , second]) => Number(second) > MONTHS);
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'day-first' : 'month-first';
}

const MONTHS = 12;
const GENRE_NAMES = ['规划', '意见', '通知', '协议', '办法', '条例', '解读', '新闻', '其他'];
const TIER_NAMES = ['国家', '省级', '地级', '县级'];

function orWrong(value: string | number | readonly string[] | null, problem: ImportProblemKind): CellValue {
  return value === null ? { kind: 'wrong', problem } : { kind: 'value', value };
}

/** The date that the whole cell is; a time of day with a zone other than midnight may be another day elsewhere. */
function dateOf(text: string, slashOrder: SlashOrder | null): string | null {
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  if (compact)
    return calendarDate(Number(compact[1]), Number(compact[2]), compact[3] ? Number(compact[3]) : '');
  const day = text
    .replace(/[T\s]+00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})$/, '')
    .replace(/(?<=\d|日|号)[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AP]M)?$/i, '')
    .replace(/\s*(?:星期|周)[一二三四五六日天]$/, '');
  if (isIsoDate(day)) return day;
  const [date] = findDates(day, slashOrder);
  return date && date.start === 0 && date.end === day.length ? date.iso : null;
}

/** Names of bodies hold no spaces or marks; other values may. Text that begins as JSON must be JSON. */
function listOf(text: string, field: ImportField): readonly string[] | null {
  if (text.startsWith('[')) return jsonList(text);
  if (field === 'issuers' || field === 'issuersAsWritten')
    return /[\u4e00-\u9fff]/.test(text) ? splitIssuers(text) : parted(text, /[;；|\n]/);
  return parted(text, /[、;；|\n，]|,(?!\d)/);
}

function parted(text: string, separators: RegExp): readonly string[] {
  return text
    .split(separators)
    .map((part) => part.trim())
    .filter(Boolean);
}

function jsonList(text: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** 省级 for `provincial`: by its id, or by the name at the same place in the list. */
function chosen<T extends string>(text: string, ids: readonly T[], names: readonly string[]): T | null {
  const lower = text.toLowerCase();
  return ids.find((id, index) => id === lower || names[index] === text) ?? null;
}

function shareOf(text: string): number | null {
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 && value <= 1 ? value : null;
}
