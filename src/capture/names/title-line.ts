import { lineKind } from '../body/line-kind.ts';
import type { PageLine } from '../tree/page-lines.ts';
import { namesDocument } from './page-names.ts';

/** True for a line that may be a title by its own words: no link, button, row of cells, number or subtitle. */
export function canBeTitle(line: PageLine): boolean {
  return (
    lineKind(line) === 'text' &&
    !line.text.includes('\t') &&
    !SUBTITLE.test(line.text) &&
    !namesDocument(line.text)
  );
}

const SUBTITLE = /^\s*[—–-]{2}/;
