import type { PageLine } from '../tree/page-lines.ts';

/** A value found on a line. */
export interface FoundOnLine {
  readonly line: PageLine;
  readonly value: string;
}

const ANY_ELEMENT = /./;

/**
 * What stands apart: different values in elements that are marked alike (tag and class) belong to the rows of a
 * list, and none of them is the page's.
 *
 * @param row tags that rows have here; others are never taken for rows
 */
export function apartFromRows<T extends FoundOnLine>(found: readonly T[], row: RegExp = ANY_ELEMENT): T[] {
  const key = ({ block }: PageLine) => `${block.tag} ${block.className}`;
  const values = new Map<string, Set<string>>();
  for (const { line, value } of found) values.set(key(line), (values.get(key(line)) ?? new Set()).add(value));
  return found.filter(({ line }) => !row.test(line.block.tag) || values.get(key(line))?.size === 1);
}
