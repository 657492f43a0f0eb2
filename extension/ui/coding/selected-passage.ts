import type { Passage } from '../../../src/coding/hand-event.ts';

/** Attribute of an element whose text begins at that offset of the body. */
export const START_ATTRIBUTE = 'data-start';

/** What the person has selected of the body; null when nothing, or something else, is selected. */
export function selectedPassage(selection: Selection | null): Passage | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { field: 'bodyText', start, end };
}

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest(`[${START_ATTRIBUTE}]`);
  if (!paragraph) return null;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return Number(paragraph.getAttribute(START_ATTRIBUTE)) + before.toString().length;
}
