import { datePrecision, findDates } from '../../model/time.ts';
import { bodiesIn } from '../names/bodies-in.ts';

/** The date that a line ends with, when nothing but names stands before it. */
export function closingDate(line: string): { iso: string; before: string } | null {
  const text = SPREAD.test(line) ? line.replace(/\s+/g, '') : line;
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

/** A day in Chinese numerals with a space between any two: 二 〇 一 四 年 七 月 八 日. */
const SPREAD = /^\s*[一二](?:\s*[〇○零ＯOo0一二三四五六七八九十年月日]){7,14}\s*$/;

/** The day that a line consists of, in brackets or not, in whatever form: 2023.5.18; null for other lines. */
export function dayAlone(text: string): string | null {
  const bare = text.replace(/^[\s\u3000（(]+|[\s\u3000）)。]+$/g, '');
  const [date] = findDates(bare);
  return date?.precision === 'day' && date.end - date.start === bare.length ? date.iso : null;
}
