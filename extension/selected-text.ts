import { linesOf } from '../src/capture/tree/page-lines.ts';
import { pageTree } from '../src/capture/tree/page-tree.ts';

/** What the person has selected in a page, lines as the capture of whole pages makes them; empty for nothing. */
export function selectedText(document: Document): string {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return '';
  const part = document.implementation.createHTMLDocument('');
  for (let i = 0; i < selection.rangeCount; i += 1) {
    const block = part.createElement('div');
    block.append(part.importNode(selection.getRangeAt(i).cloneContents(), true));
    part.body.append(block);
  }
  const tree = pageTree(part, true);
  return tree
    ? linesOf(tree)
        .map(({ text }) => text)
        .join('\n')
    : '';
}
