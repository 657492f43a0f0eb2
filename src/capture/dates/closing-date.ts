import { datePrecision, findDates } from '../../model/time.ts';
import { bodiesIn } from '../names/bodies-in.ts';

/** The date that a line ends with, when nothing but names stands before it. */
export function closingDate(text: string): { iso: string; before: string } | null {
  const date = findDates(text).at(-1);
  if (!date || datePrecision(date.iso) !== 'day' || !/年.*[日号]$/.test(text.slice(date.start, date.end)))
    return null;
  if (!/^[\s\u3000）)。]*(?:[（(][^（）()]{1,8}[）)])?$/.test(text.slice(date.end))) return null;
  const before = text
    .slice(0, date.start)
    .replace(/[（(]?(?:盖章|公章|印章|章)[）)]?/g, '')
    .trim();
  if (before && bodiesIn(before).length === 0) return null;
  return { iso: date.iso, before };
}
