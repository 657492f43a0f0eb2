import type { PageLine } from '../tree/page-lines.ts';

const MIN_LENGTH = 4;

/** How strongly markup says that a line is a heading: by level, and by the names that templates give titles; 0 for none. */
export function headingStrength({ block, text }: PageLine): number {
  if (text.length < MIN_LENGTH) return 0;
  const level = /^h([1-6])$/.exec(block.tag)?.[1];
  const named = /title|headline|biaoti|(?:^|[-_\s])(?:tit|bt|doc-ti)(?:$|[-_\s\d])/i.test(
    `${block.className} ${block.id}`,
  );
  return (level ? 10 - Number(level) : 0) + (named ? 3 : 0);
}
