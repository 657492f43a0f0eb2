import { smallNumber } from '../model/time.ts';

/** A document number (发文字号) found in a text; `start` and `end` are UTF-16 units, half-open. */
export interface DocNumber {
  /** 机关代字 as written, or the name before 令 or 公告. */
  readonly agency: string;
  /** Null for orders, which are numbered through. */
  readonly year: number | null;
  readonly number: number;
  /** As written, without spaces, brackets as 〔〕, digits of ordinary width. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const DIGITS = '[\\d０-９]';
const CHINESE = '[〇○零一二三四五六七八九十百]';
const COUNT = `(${DIGITS}{1,5}|${CHINESE}{1,7})`;
const NUMBER = `(?:第\\s*)?${COUNT}(?:\\s*[-－—]\\s*${DIGITS}{1,3})?\\s*[号號]`;
/** 京发改(规): some agencies name the kind of document in brackets of its own. */
const AGENCY = '[\\u4e00-\\u9fffA-Za-z]{1,20}(?:[（(][\\u4e00-\\u9fff]{1,2}[）)])?';
const BRACKETED = `(${AGENCY})\\s*[〔\\[［【（(﹝〈<{〖]\\s*(${DIGITS}{4}|[一二][〇○零Oo０九一二三四五六七八]{3})\\s*年?\\s*[〕\\]］】）)﹞〉>}〗]\\s*${NUMBER}`;
const YEARLY = `([\\u4e00-\\u9fff]{1,30}?(?:公告|通告|公报|令))\\s*[（(]?\\s*(${DIGITS}{4})\\s*年?\\s*[）)]?\\s*第\\s*${COUNT}\\s*[号號]`;
const ORDER = `([\\u4e00-\\u9fff]{1,30}?(?:令|公告))\\s*(?:[（(]\\s*第\\s*${COUNT}\\s*[号號]\\s*[）)]|第\\s*${COUNT}\\s*[号號])`;
const ANY = new RegExp(`${BRACKETED}|${YEARLY}|${ORDER}`, 'g');

/**
 * Every document number of a text, in order: 机关代字〔年〕号 in any bracket, full- or half-width, in Arabic or
 * Chinese numerals; 公告 and 令 with or without a year. The agency may carry words that run into it (根据京政发);
 * callers that need it alone pass a text that holds nothing else.
 *
 * @source GB/T 9704-2012, 7.2.5 发文字号
 * @example findDocNumbers('京政发[2014]第020号').map((number) => number.number) // => [20]
 */
export function findDocNumbers(text: string): DocNumber[] {
  return [...text.matchAll(ANY)].map((match) => {
    const [whole, agency, year, number, yearlyAgency, yearlyYear, yearlyNumber, order, inBrackets, bare] =
      match;
    const written = year ?? yearlyYear;
    return {
      agency: agency ?? yearlyAgency ?? order ?? '',
      year: written ? yearOf(written) : null,
      number: smallNumber(number ?? yearlyNumber ?? inBrackets ?? bare ?? ''),
      text: docNumberText(whole),
      start: match.index,
      end: match.index + whole.length,
    };
  });
}

/** The number that a text consists of, brackets around and 号 words aside; null when it is more or less. */
export function wholeDocNumber(text: string): DocNumber | null {
  const bare = text
    .trim()
    .replace(/^[（(【[〔]\s*(.*号)\s*[）)】\]〕]$/, '$1')
    .replace(/(?<=[\u4e00-\u9fff])[\s\u3000]+(?=[\u4e00-\u9fff])/g, '');
  const [first] = findDocNumbers(bare);
  return first && first.start === 0 && first.end === bare.length ? first : null;
}

/** The same document number for every way of writing it: `京政发 2014 20`. */
export function docNumberKey(text: string): string {
  const [first] = findDocNumbers(text);
  return first ? `${first.agency} ${first.year ?? ''} ${first.number}` : text.replace(/\s+/g, '');
}

/** A number as written, with 〔〕 around its year. */
export function docNumberText(written: string): string {
  return written
    .replace(/\s+/g, '')
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - FULL_WIDTH_ZERO))
    .replace(YEAR_IN_BRACKETS, (_, year: string) => `〔${yearOf(year)}〕`);
}

const YEAR_IN_BRACKETS =
  /[〔[［【（(﹝〈<{〖](\d{4}|[一二][〇○零Oo九一二三四五六七八]{3})年?[〕\]］】）)﹞〉>}〗]/;
const FULL_WIDTH_ZERO = 0xff10;

function yearOf(written: string): number {
  return Number([...written].map((digit) => smallNumber(digit)).join(''));
}
