import { lineKind } from '../body/line-kind.ts';
import { isLabelLine } from '../labels/labels.ts';
import type { PageLine } from '../tree/page-lines.ts';
import { namesDocument } from './page-names.ts';

/** True for a line that may be a title by its own words: no link, button, row of cells, label, number or subtitle. */
export function canBeTitle(line: PageLine): boolean {
  return (
    lineKind(line) === 'text' &&
    !line.text.includes('\t') &&
    !SUBTITLE.test(line.text) &&
    !namesDocument(line.text) &&
    !isLabelLine(line)
  );
}

const SUBTITLE = /^\s*[—–-]{2}/;
