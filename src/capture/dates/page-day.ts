import { dayAlone } from './closing-date.ts';
import { withoutWeekday } from './weekday.ts';

/** True for a line that is a day in words or digits, with the day of the week and a time or not; a signature has 年. */
export function isPageDay(line: string): boolean {
  if (line.includes('年')) return false;
  const text = line.replace(TIME, '');
  const at = text.search(/\d|\b\p{Lu}\p{L}+\s+\d/u);
  return dayAlone(withoutWeekday(text.slice(0, at)) + text.slice(at)) !== null;
}

const TIME = /,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*[A-Z]{0,4}$/i;
