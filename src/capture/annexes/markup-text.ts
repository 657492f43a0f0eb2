import { linesOf } from '../tree/page-lines.ts';
import { pageTree } from '../tree/page-tree.ts';

/** Every line of a document that is all text, in order, each ending with a line break; empty for none. */
export function markupText(document: Document): string {
  const tree = pageTree(document);
  return tree
    ? linesOf(tree)
        .map(({ text }) => `${text}\n`)
        .join('')
    : '';
}
