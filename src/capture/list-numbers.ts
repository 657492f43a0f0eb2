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
    return isPlain || !text || OWN_NUMBER.test(text) || linkLength > text.length / 2 ? '' : `${number}. `;
  }
}

function numberIn(element: PageElement, attribute: string): number | null {
  const number = Number.parseInt(element.source.getAttribute(attribute) ?? '', 10);
  return Number.isNaN(number) ? null : number;
}
