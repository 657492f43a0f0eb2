import type { SlashOrder } from '../../model/time.ts';
import type { FoundBody } from '../body/find-body.ts';
import { labelMeaning } from '../labels/labels.ts';
import { comparable } from '../names/comparable.ts';
import type { PageNames } from '../names/page-names.ts';
import { isStatedTitle } from '../names/stated-title.ts';
import type { MissingPage, PageOfText } from '../pages/page-of-text.ts';
import type { PageLine } from '../tree/page-lines.ts';
import { isProse } from '../tree/weight.ts';

/** What every reader reads: the page as lines, and the body found in it. */
export interface PageView {
  readonly document: Document;
  readonly url: string | null;
  /** Under which address the page is known; see `canonicalUrl`. */
  readonly canonical: string | null;
  readonly names: PageNames;
  readonly lines: readonly PageLine[];
  readonly body: FoundBody | null;
  /** Index in `lines` of the first running text of the body: what stands before it is the page's head. */
  readonly headEnd: number;
  /** The page's own document first, then those of the further pages of its text. */
  readonly pages: readonly PageOfText[];
  /** Pages of the text that could not be had. */
  readonly missingPages: readonly MissingPage[];
  /** How the page writes 04/05/2024, where that can be told. */
  readonly slashOrder: SlashOrder | null;
}

/**
 * Index of the first line of running text in a body; of the body's end when it has none. A title that ends as
 * sentences do is no running text, nor is a label alone on its line.
 */
export function headEndOf(lines: readonly PageLine[], body: FoundBody | null, names: PageNames): number {
  const kept = new Set(body?.lines);
  const titles = names.titles.map(comparable);
  let last = 0;
  for (const [index, line] of lines.entries()) {
    if (!kept.has(line)) continue;
    last = index + 1;
    if (isProse(line) && !isStatedTitle(line, titles) && !labelMeaning(line.text)) return index;
  }
  return last || lines.length;
}

/** Lines before the running text, last one first: what stands nearest to it counts most. */
export function headLines(page: PageView): PageLine[] {
  return page.lines.slice(0, page.headEnd).reverse();
}
