import { findDates, type IsoDate, type SlashOrder } from '../../model/time.ts';
import type { PageLine } from '../tree/page-lines.ts';

/** Names of inline elements that hold the day of publication, as against those of other days. */
const NAMED =
  /(?:^|[-_\s])(?:pb|pub\w*|post\w*|release\w*|news|art\w*|entry)?[-_]?(?:time|date)(?:$|[-_\s])/i;
const OTHER = /updat|modif|effective|event|expir|deadline|start|end|review/i;
/** A line with more elements than this is no heading with a date beside it. */
const MAX_ELEMENTS = 12;

/** The day that an element within a line holds alone, where its name says that it is a date: `<small class="PBtime">`. */
export function namedDate({ block, text }: PageLine, slashOrder: SlashOrder | null): IsoDate | null {
  if (!/\d{4}/.test(text)) return null;
  const elements = [...block.source.querySelectorAll('[class], [id], time')];
  if (elements.length > MAX_ELEMENTS) return null;
  for (const element of elements) {
    const day = isNamed(element) ? onlyDay(element.textContent ?? '', slashOrder) : null;
    if (day) return day;
  }
  return null;
}

function isNamed(element: Element): boolean {
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (OTHER.test(name)) return false;
  return element.localName === 'time' || NAMED.test(name);
}

/** The day that a text consists of, brackets aside. */
function onlyDay(text: string, slashOrder: SlashOrder | null): IsoDate | null {
  const bare = text.replace(/^[\s（(【[]+|[\s）)】\]]+$/g, '');
  const [date] = findDates(bare, slashOrder);
  return date?.precision === 'day' && date.end - date.start === bare.length ? date.iso : null;
}
