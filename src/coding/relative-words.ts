import { unitTable } from '../lexicon/unit-table.ts';

/**
 * Words of time that lean on another date, from left to right: 昨日, 去年11月, a day without its month; the groups of
 * each match tell which. Sought only where two characters can open one.
 *
 * @param text folded
 */
export function relativeWords(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < text.length; at++) {
    if (FIRST[text.charCodeAt(at)] !== 1 || SECOND[text.charCodeAt(at + 1)] !== 1) continue;
    RELATIVE.lastIndex = at;
    const match = RELATIVE.exec(text);
    if (!match) continue;
    found.push(match);
    at += match[0].length - 1;
  }
  return found;
}

const N = '(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const YEAR_WORD = '今年|本年|去年|前年|上年|同年|当年|次年|翌年|这一年|那一年|这年|那年|该年|是年';
const PART = '上旬|中旬|下旬|初|底|末|份';
const RECENCY =
  '日前|近日|近期|最近|不久前|几天前|前两天|前几天|前不久|刚刚|新近|上周[一二三四五六日末]?|本周(?![一二三四五六日天])|这几天|连日来|月初(?!.)';
const NUMERALS = '0123456789一二三四五六七八九十';
/** Every word of time begins with one of the first and goes on with one of the second. */
const FIRST = unitTable(`${NUMERALS}今本去前上同当次翌该是那两昨下日近最不几刚新这连月年第周星`);
const SECOND = unitTable(`${NUMERALS}年月日号天晨晚早个半初前期近久两几不刚周期个`);
const RELATIVE = new RegExp(
  [
    `(?<year>${YEAR_WORD}|(?<!\\d)(?:${N}|两)年之?前)的?(?:(?<sameDay>今[天日]|这[一]?天)|(?<month>${N})月(?:(?<day>${N})[日号]|${PART})?|上半年|下半年|年?初|年?底|年末|春天?|夏天?|秋天?|冬天?)?`,
    `(?<![\\d年])(?<month2>${N})月(?:(?<day2>${N})(?:(?:至|到|-|~|、)${N})?[日号]|${PART}|(?![\\d月饼球亮嫂]))`,
    `(?<dayWord>(?<![上下每逢到至])(?:本周|这周|周|星期)[一二三四五六日天](?![年岁刊边])|今天|今日|今晨|今晚|今早|昨天|昨日|昨晚|前天|前日|当天|当日|同日|次日|翌日|第二天|前一[天日]|同一[天日]|(?<!\\d)(?:${N}|两)天(?:之)?前(?!夕))`,
    `(?<monthWord>(?:${N}|两)个月之?前|本月|上月|上个月|同月|当月|该月|次月|翌月)(?:(?<day3>${N})[日号])?`,
    `(?<![\\d月])(?<day4>\\d{1,2})[日号](?=[,上下早晚在至,]|[\\u4e00-\\u9fff])`,
    `(?<half>上半年|(?<!去|今|明)年初)`,
    `(?<recency>${RECENCY})`,
  ].join('|'),
  'y',
);
