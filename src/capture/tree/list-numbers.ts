import type { PageElement } from './page-tree.ts';

/** An item that begins with its own number prints no second one. */
const OWN_NUMBER = /^(?:[\d（(【[①-⑳]|[一二三四五六七八九十]+[、.．]|第)/;

/** Numbers that browsers print before the items of ordered lists, counted as items are passed in page order. */
export class ListNumbers {
  readonly #next = new Map<PageElement, number>();

  /**
   * @param text of the item
   * @param linkLength characters of it inside links; menus made of lists print no numbers
   * @returns `3. `, or an empty string
   */
  markerOf(item: PageElement, text: string, linkLength: number): string {
    const list = item.parent;
    if (list?.tag !== 'ol') return '';
    const number = numberIn(item, 'value') ?? this.#next.get(list) ?? numberIn(list, 'start') ?? 1;
    this.#next.set(list, number + 1);
    const isPlain = /list-style[^;]*none/.test(list.style + item.style);
    const isBare = isPlain || !text || OWN_NUMBER.test(text) || linkLength > text.length / 2;
    return isBare ? '' : `${inStyle(number, styleOf(list, item))}. `;
  }
}

type Numerals = 'decimal' | 'alpha' | 'ALPHA' | 'roman' | 'ROMAN';

/** The numerals that attribute or style ask for, the item's before the list's. */
function styleOf(list: PageElement, item: PageElement): Numerals {
  for (const { style, source } of [item, list]) {
    const asked = /list-style(?:-type)?\s*:[^;]*\b(upper|lower)-(alpha|latin|roman)/.exec(style);
    if (asked) return numeralsOf(asked[2] === 'roman' ? 'i' : 'a', asked[1] === 'upper');
    const type = source.getAttribute('type') ?? '';
    if (/^[ai]$/i.test(type)) return numeralsOf(type.toLowerCase(), type !== type.toLowerCase());
  }
  return 'decimal';
}

function numeralsOf(letter: string, isUpper: boolean): Numerals {
  if (letter === 'i') return isUpper ? 'ROMAN' : 'roman';
  return isUpper ? 'ALPHA' : 'alpha';
}

/** Beyond what letters or Roman numerals write shortly, browsers' own forms are digits, too. */
function inStyle(number: number, numerals: Numerals): string {
  if (numerals === 'decimal' || number < 1 || number > ALPHABET.length) return String(number);
  const isRoman = numerals.toLowerCase() === 'roman';
  const text = isRoman ? roman(number) : (ALPHABET[number - 1] ?? '');
  return numerals === numerals.toUpperCase() ? text.toUpperCase() : text;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Up to 39. */
function roman(number: number): string {
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return 'x'.repeat(Math.floor(number / 10)) + (ones[number % 10] ?? '');
}

function numberIn(element: PageElement, attribute: string): number | null {
  const number = Number.parseInt(element.source.getAttribute(attribute) ?? '', 10);
  return Number.isNaN(number) ? null : number;
}
