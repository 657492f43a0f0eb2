import { labelLines } from '../labels/label-lines.ts';
import { isWholeTitle } from '../names/stated-title.ts';
import { isMarkedFrame } from '../tree/page-frame.ts';
import type { PageLine } from '../tree/page-lines.ts';
import { weightOf } from '../tree/weight.ts';
import { type LineKind, lineKind } from './line-kind.ts';
import { recordListLines } from './record-list.ts';

/** A line with what it is and what it adds to the worth of the elements around it. */
export interface ValuedLine {
  readonly line: PageLine;
  /** `label`: of the page's record; `repeated`: printed before. */
  readonly kind: LineKind | 'label' | 'repeated';
  /** In characters of running text; negative for what no text has. */
  readonly value: number;
  /** In a part that the page marks as its frame. */
  readonly isFramed: boolean;
}

/** A plain line without punctuation counts from this weight on as running text. */
const PLAIN_TEXT_WEIGHT = 16;
/** What a link line and a line of the site's frame cost: about a short sentence each. */
export const LINK_COST = 6;
const FRAME_COST = 12;
const OWNER_COST = 4;
/** A repeated line (the second copy that some sites print for the elderly or for phones) is worth nothing. */
const MIN_REPEATED_LENGTH = 12;

/**
 * Every line with its kind and value, in the page's order.
 *
 * @param titles what the page's metadata call it, as `comparable` makes them
 */
export function valuedLines(lines: readonly PageLine[], titles: readonly string[]): ValuedLine[] {
  const seen = new Set<string>();
  const labels = new Set([...labelLines(lines), ...recordListLines(lines)]);
  const isFrame = isMarkedFrame(lines, (line) => isWholeTitle(line, titles));
  return lines.map((line) => {
    const repeated = line.text.length >= MIN_REPEATED_LENGTH && seen.has(line.text);
    seen.add(line.text);
    const kind = labels.has(line) ? 'label' : kindOf(line, repeated);
    const isFramed = isFrame(line.block);
    return { line, kind, value: isFramed ? -FRAME_COST : worthOf(line, kind), isFramed };
  });
}

/** What a list of contents names before is no less a heading of what stands below the text. */
function kindOf(line: PageLine, repeated: boolean): ValuedLine['kind'] {
  const kind = lineKind(line);
  return repeated && kind !== 'related' ? 'repeated' : kind;
}

function worthOf(line: PageLine, kind: ValuedLine['kind']): number {
  switch (kind) {
    case 'repeated':
      return 0;
    case 'link':
      return isQuestion(line) ? 0 : -LINK_COST;
    case 'related':
      return -LINK_COST;
    case 'owner':
      return -OWNER_COST;
    case 'site':
    case 'path':
      return -FRAME_COST;
    case 'text':
      return worthOfText(line);
    default:
      return -1;
  }
}

/** Questions that lead to their answers are what a page of questions says. */
function isQuestion({ text }: PageLine): boolean {
  return /[?？]$/.test(text);
}

function worthOfText(line: PageLine): number {
  const weight = weightOf(line.text) * (1 - line.linkLength / line.text.length);
  return /[，。；：、！？,.;:!?]/.test(line.text) || weight >= PLAIN_TEXT_WEIGHT ? weight : weight / 4;
}
