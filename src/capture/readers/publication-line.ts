import { wholeDocNumber } from '../../lexicon/doc-number.ts';
import { datePrecision, findDates } from '../../model/time.ts';
import { pathOf } from '../body/find-body.ts';
import { stampedHeading } from '../dates/heading-stamp.ts';
import { namedDate } from '../dates/named-date.ts';
import { dayBesideName, dayBetweenMarks, stampIn } from '../dates/stamp.ts';
import { isMedium, isStampWords } from '../dates/stamp-words.ts';
import { withoutWeekday } from '../dates/weekday.ts';
import { headLines, type PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';
import { apartFromRows } from '../labels/apart-from-rows.ts';
import { labelColumns } from '../labels/label-columns.ts';
import { labelMeaning } from '../labels/labels.ts';
import { headingStrength } from '../names/heading.ts';
import type { PageLine } from '../tree/page-lines.ts';
import { letterDate } from './letter-head.ts';

/** 发布时间： and the like; the date follows. Below a label table, which states the same more formally. */
const LABELLED =
  /(?:(?:发布|發[布佈]|发表|公布|刊登|发稿|上网|公开|录入|添加|创建|上传|刊发|编辑|文章|稿件|上线|登载|新闻|提供|信息)\s*(?:时间|日期|于)|(?:时间|日期)\s*发布|(?:^|[\s\u3000|｜【[（(])(?:时间|日期|(?<![\u4e00-\u9fff][\s\u3000])(?:时[\s\u3000]+间|日[\s\u3000]+期))|(?:^|[\s\u3000|｜【[（(])(?:发布|发表)(?=\s*(?:[:：]|$))|published(?:\s+on)?|(?:posted|submitted)(?:\s+by\s[^|:]{1,40})?(?:\s+on)?|released(?:\s+on)?|release date|publication date|date of (?:publication|issue|release)|ends\s*\/|date(?: published)?|issued|datum|erschienen(?: am)?|veröffentlicht(?: am)?|publié(?:e)? le|mis en ligne le|publicad[oa](?: (?:el|em))?|pubblicato il|gepubliceerd op|fecha(?: de publicación)?|date de publication|data (?:di pubblicazione|de publicação)|veröffentlichungsdatum)\s*[:：]?\s*[[【［（(]?\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s*)?$/i;
/** Dates that tell of another thing than publication. */
const OTHER_DATE =
  /(?:更新|修改|修订|修正|截止|截至|失效|废止|有效期|成文|生成|印发|updated|modified|reviewed|revised|today|今天(?:是)?|现在(?:是)?|as of|accessed|retrieved|current)[^\d]*$/i;
/** Kind and city of a press release: Press release | 14 March 2024 | Brussels; Brussels, 14 March 2024. */
const DATELINE =
  /^(?:[^|｜·•]{1,40}[|｜·•]\s*)?(?:[A-Z][\p{L}.' -]{2,30},\s*)?(?:(?:[Ll]e|[Aa]m|[Vv]om|[Dd]en|[Dd]u|[Ee]l|[Ii]l|[Oo]p)\s+)?$/u;
/** Pressemitteilung Nr. 32/2024 before the dateline. */
const RELEASE =
  /^(?:(?:press|news|media) release|presse(?:mitteilung|meldung)|medienmitteilung|communiqué de presse|nota de prensa|comunicato stampa)\s*(?:n[ro]?[.º°]*\s*)?(?:[\d/-]{1,9}[,\s]*)?/i;
const AFTER_DATELINE = /^\s*(?:$|[|｜·•])/;
/** How a law came about, below its title: （2007年1月30日示例部令第40号公布）. */
const HISTORY = /^\s*[^\d\s].*(?:公布|发布|通过|修订|修正|批准|颁布|备案)/;
/** With a label, bare in the head, in an element that is named for it. */
const CONFIDENCE = { labelled: 0.9, bare: 0.85, element: 0.8 };
/** How far above the text the line with the date stands. */
const MAX_LINES_ABOVE = 14;
const MAX_BARE_LENGTH = 60;
/** With a time of day or a source after it, a date is a publication stamp; buttons may follow it. */
const MAX_STAMP_LENGTH = 140;

/**
 * The visible day of publication: beside a label (发布时间, 日期, published), or bare in the head of the article.
 * It beats metadata, whose date is often that of a re-publication. Days of update or review are not read.
 */
export function readPublicationLine(page: PageView): Proposal[] {
  const letter = letterDate(page);
  const head = headLines(page)
    .slice(0, MAX_LINES_ABOVE)
    .reverse()
    .filter((line) => line !== letter);
  const fromHead = head.map((line, index) => ({ line, found: dated(line, head[index - 1], page) }));
  const elsewhere = outside(page).map((line, index, lines) => ({
    line,
    found: [...labelled(line, page), ...belowLabel(line, lines[index - 1], page)],
  }));
  return [...singly(fromHead, LIST_ROW), ...singly(elsewhere), ...atFoot(page)];
}

/** In the head, which has few lines, only these are rows of a list. */
const LIST_ROW = /^(?:li|tr|h[2-6]|article)$/;

function singly(
  lines: readonly { readonly line: PageLine; readonly found: readonly Proposal[] }[],
  row?: RegExp,
): Proposal[] {
  const each = lines.flatMap(({ line, found }) => found.map((made) => ({ line, value: made.value, made })));
  return apartFromRows(each, row).map(({ made }) => made);
}

/** How many lines at the end of a text may hold its stamp. */
const FOOT_LINES = 6;
const OF_PUBLICATION =
  /^[\s\u3000（(【[]*(?:发布|发表|刊登|公布|published|posted|ends\s*\/|veröffentlicht|publié|publicad|pubblicato)/i;

/** Templates that print the stamp below the text, in the same element. */
function atFoot(page: PageView): Proposal[] {
  const last = page.body?.lines.slice(-FOOT_LINES) ?? [];
  return last.flatMap((line) =>
    OF_PUBLICATION.test(line.text) && line.text.length <= MAX_BARE_LENGTH ? labelled(line, page) : [],
  );
}

/** Lines that are not the running text, which tells of other dates. */
function outside(page: PageView): PageLine[] {
  const body = new Set(page.body?.lines);
  return page.lines.filter((line, index) => index < page.headEnd || !body.has(line));
}

/** A label alone on the line before, as in lists of terms. */
function belowLabel(line: PageLine, above: PageLine | undefined, page: PageView): Proposal[] {
  if (!above || !LABELLED.test(above.text) || OTHER_DATE.test(above.text)) return [];
  return bare(line, page).map((found) => ({ ...found, confidence: CONFIDENCE.labelled }));
}

/** A date below another label (成文日期) is that label's, also in a row below labels. */
function dated(line: PageLine, above: PageLine | undefined, page: PageView): Proposal[] {
  const withLabel = labelled(line, page);
  const isOther = above && (labelMeaning(above.text) || labelColumns(above, line).length);
  return withLabel.length || isOther
    ? withLabel
    : [...bare(line, page), ...stampPart(line, page), ...inHeading(line, page), ...named(line, page)];
}

/** Day and source that stand in the heading itself, after the title. */
function inHeading(line: PageLine, page: PageView): Proposal[] {
  const stamped = headingStrength(line) > 0 ? stampedHeading(line.text) : null;
  return stamped
    ? bare({ ...line, text: stamped.stamp }, page).map((found) => ({
        ...found,
        confidence: CONFIDENCE.element,
      }))
    : [];
}

/** Words that tell what a date beside a heading is stand as near as this, in characters. */
const NEAR = 8;

function named(line: PageLine, { slashOrder }: PageView): Proposal[] {
  const day = OTHER_DATE.test(line.text.replace(/[\d（(].*/s, '').slice(-NEAR))
    ? null
    : namedDate(line, slashOrder);
  return day ? [proposal(day, line, CONFIDENCE.element)] : [];
}

function labelled(line: PageLine, page: PageView): Proposal[] {
  return days(line, page).flatMap(({ iso, start }) => {
    const before = line.text.slice(0, start);
    return LABELLED.test(before) && !OTHER_DATE.test(before)
      ? [proposal(iso, line, CONFIDENCE.labelled)]
      : [];
  });
}

/** A line that is a date, perhaps with a time and a source; the running text has no such lines. */
function bare(line: PageLine, page: PageView): Proposal[] {
  const [first] = days(line, page);
  if (!first) return [];
  const before = withoutWeekday(line.text.slice(0, first.start));
  const after = line.text.slice(first.end);
  const isStamp = /^\s*(?:\d{1,2}\s*[:：时]|[\s|｜]*来\s*源)/.test(after);
  if (line.text.length > (isStamp ? MAX_STAMP_LENGTH : MAX_BARE_LENGTH)) return [];
  if (OTHER_DATE.test(before)) return [];
  // An office and a day in Chinese are who signed a paper and when, below its title.
  const isOfSite = isStamp || !/年/.test(line.text.slice(first.start, first.end));
  if (!isBeforeStamp(before, after, isOfSite) || isClock(line, after, page)) return [];
  if (
    /^\s*(?:[-－—~至到](?!\s*\p{Lu}\p{Ll})|起|前|以)/u.test(after) ||
    /[，。；]/.test(after) ||
    HISTORY.test(after)
  )
    return [];
  return [proposal(first.iso, line, CONFIDENCE.bare)];
}

/** The day of the visit, as sites print it on top of their pages; papers print theirs like this nearer to the text. */
function isClock(line: PageLine, after: string, { lines }: PageView): boolean {
  if (/[:：]/.test(after) || !/^[\s\u3000]*(?:星期|周[一二三四五六日]|农历)/.test(after)) return false;
  return after.includes('农历') || lines.slice(0, MAX_TOP_LINES).includes(line);
}

const MAX_TOP_LINES = 3;

/** What may stand before a date that is the stamp of publication. */
function isBeforeStamp(before: string, after: string, isOfSite: boolean): boolean {
  if (isStampWords(before) || (isOfSite && (isMedium(before) || wholeDocNumber(before)))) return true;
  const isDateline = DATELINE.test(before) || DATELINE.test(before.replace(RELEASE, ''));
  return isDateline && AFTER_DATELINE.test(after);
}

/** A part of the line that is a day, perhaps with its time, and nothing else: names of authors may stand beside it. */
function stampPart(line: PageLine, page: PageView): Proposal[] {
  const part = stampIn(line) ?? dayBesideName(line) ?? dayBetweenMarks(line.text);
  if (!part || OTHER_DATE.test(line.text.slice(0, line.text.indexOf(part)))) return [];
  const [day] = days({ ...line, text: part }, page);
  return day ? [proposal(day.iso, line, CONFIDENCE.element)] : [];
}

function days(line: PageLine, { slashOrder }: PageView): ReturnType<typeof findDates> {
  return findDates(line.text, slashOrder).filter(({ iso }) => datePrecision(iso) === 'day');
}

function proposal(value: string, line: PageLine, confidence: number): Proposal {
  const evidence = `${line.text} (${pathOf(line.block)})`;
  return { field: 'datePublished', value, evidence, confidence, reader: 'publication-line' };
}
