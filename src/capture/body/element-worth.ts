import type { PageElement } from '../tree/page-tree.ts';
import type { ValuedLine } from './valued-line.ts';

/** What a part without text costs at most: a part can be left out, so a long menu is no worse than a short one. */
const MAX_PART_COST = 14;
/** Values of all elements that hold lines: their own lines, and their parts, none of which costs much. */
export function valuesOf(lines: readonly ValuedLine[]): Map<PageElement, number> {
  const values = new Map<PageElement, number>();
  const add = (element: PageElement, value: number) =>
    values.set(element, (values.get(element) ?? 0) + value);
  for (const { line, value } of lines) add(line.block, value);
  for (const element of deepestFirst(values.keys())) {
    if (element.parent) add(element.parent, Math.max(values.get(element) ?? 0, -MAX_PART_COST));
  }
  return values;
}

/** Elements and all around them, each after everything inside it. */
function deepestFirst(elements: Iterable<PageElement>): PageElement[] {
  const depths = new Map<PageElement, number>();
  for (const element of elements) {
    for (let at: PageElement | null = element; at && !depths.has(at); at = at.parent)
      depths.set(at, depthOf(at));
  }
  return [...depths].toSorted((a, b) => b[1] - a[1]).map(([element]) => element);
}

function depthOf(element: PageElement): number {
  let depth = 0;
  for (let at = element.parent; at; at = at.parent) depth += 1;
  return depth;
}

/** The element worth most; inside the page's `main` when that holds most of what the page is worth. */
export function richest(values: ReadonlyMap<PageElement, number>): PageElement | null {
  const elements = deepestFirst(values.keys());
  const best = worthMost(elements, values);
  const main = worthMost(elements.filter(isMain), values);
  if (!best || !main || !isWithin(main, best)) return best;
  const share = (values.get(main) ?? 0) / (values.get(best) ?? 1);
  return share > MAIN_SHARE
    ? worthMost(
        elements.filter((element) => isWithin(element, main)),
        values,
      )
    : best;
}

const MAIN_SHARE = 0.5;

function isMain({ tag, source }: PageElement): boolean {
  return tag === 'main' || source.getAttribute('role') === 'main';
}

function worthMost(
  elements: readonly PageElement[],
  values: ReadonlyMap<PageElement, number>,
): PageElement | null {
  let best: PageElement | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (const element of elements) {
    const value = values.get(element) ?? 0;
    if (value > top) [best, top] = [element, value];
  }
  return best;
}

/** True when an element is the other or lies inside it. */
export function isWithin(element: PageElement, outer: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (at === outer) return true;
  return false;
}
