import { findBody } from '../../src/capture/body/find-body.ts';
import { datePiece } from '../../src/capture/lists/list-date.ts';
import { pageNames } from '../../src/capture/names/page-names.ts';
import { collapse, linesOf } from '../../src/capture/tree/page-lines.ts';
import { pageTree } from '../../src/capture/tree/page-tree.ts';
import type { Announcement } from '../../src/model/announcement.ts';
import { selectorOf } from './selector-of.ts';

/** The text of a page and its day as selectors find them, and the elements that they stand for. */
export interface ProposedText {
  readonly body: string | null;
  readonly published: string | null;
  /** Title, day and text, as far as the page has them. */
  readonly parts: readonly Element[];
}

/** Selectors for the text that extraction finds, and for the day beside it. */
export function proposedText(
  document: Document,
  { title, datePublished }: Pick<Announcement, 'title' | 'datePublished'>,
): ProposedText {
  const root = pageTree(document, true);
  const found = root && findBody(linesOf(root), pageNames(document).titles);
  const body = found && around(found.lines.map(({ block }) => block.source));
  const day = innermost(document, (text) => {
    const piece = datePiece(text);
    return piece?.kind === 'date' && piece.iso === datePublished;
  });
  const heading = innermost(document, (text) => text === title);
  return {
    body: body && body !== document.body ? selectorOf(document, [body]) : null,
    published: day && selectorOf(document, [day]),
    parts: [heading, day, body].filter((part) => part !== null),
  };
}

/** The innermost element around all of them. */
function around(elements: readonly Element[]): Element | null {
  const [first] = elements;
  for (let at = first ?? null; at; at = at.parentElement) {
    if (elements.every((element) => at.contains(element))) return at;
  }
  return null;
}

/** The innermost element whose whole text is wanted, in the page's order the last. */
function innermost(document: Document, isWanted: (text: string) => boolean): Element | null {
  const elements = [...(document.body?.querySelectorAll('*') ?? [])];
  return elements.findLast(({ textContent }) => isWanted(collapse(textContent ?? ''))) ?? null;
}
