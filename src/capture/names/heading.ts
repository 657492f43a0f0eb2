import type { PageLine } from '../tree/page-lines.ts';
import type { PageElement } from '../tree/page-tree.ts';

const MIN_LENGTH = 4;

/** How strongly markup says that a line is a heading: by level, and by the names that templates give titles; 0 for none. */
export function headingStrength({ block, text }: PageLine): number {
  if (text.length < MIN_LENGTH) return 0;
  const own = strengthOf(block);
  return own || !isAlone(block) || !block.parent ? own : strengthOf(block.parent);
}

function strengthOf({ tag, className, id }: PageElement): number {
  const level = /^h([1-6])$/.exec(tag)?.[1];
  const named = /title|headline|biaoti|(?:^|[-_\s])(?:tit|bt|doc-ti)(?:$|[-_\s\d])/i.test(
    `${className} ${id}`,
  );
  return (level ? 10 - Number(level) : 0) + (named ? 3 : 0);
}

/** A paragraph that is all its parent holds: `<h1><p>…</p></h1>`, as editors write. */
function isAlone({ tag, parent }: PageElement): boolean {
  if (!parent || !/^(?:p|div|center)$/.test(tag) || parent.children.length > MAX_CHILDREN) return false;
  return parent.children.filter((node) => typeof node !== 'string' || node.trim()).length === 1;
}

/** An element with white space around it. */
const MAX_CHILDREN = 3;
