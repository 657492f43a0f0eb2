import { decimalYear } from '../model/time.ts';
import { type ActDate, dateOfAct, laterDate } from './act-date.ts';
import type { Act } from './acts/act.ts';
import type { DateWord } from './date-words.ts';
import type { Draft, Story } from './draft.ts';
import { type Doubt, doubtOf } from './is-done.ts';
import { clauseAround, type SentenceView } from './sentence-view.ts';

/** Words by which a sentence goes on with the act before it. */
const GOES_ON =
  /会上|会议|会后|会前|当天|当日|同日|其间|期间|活动|现场|仪式|三地|双方|两地|三方|三省市|四地|四方|三省一市|两省市|两市|三市|(?<!与此)同时|此外|还|此次|各方|并|^[^,。;]{2,16}也(?:同时|随后)?(?:印发|出台|发布|制定|签署|通过)/;
/** So many sentences later a story no longer goes on. */
const STORY_REACH = 2;

/**
 * When the act happened, or null when it is no act by the conventions: only meant, undone, a basis, a total, or
 * told as background without a date.
 */
export function dateDraft(
  act: Act,
  sentence: SentenceView,
  story: Story,
  before: readonly Draft[],
): ActDate | null {
  const objectEnd = act.object.start >= act.verb.end ? act.object.end : act.verb.end;
  const doubt = doubtOf(sentence.text, act.verb, objectEnd);
  if (doubt && !countsIfDated(doubt, act, sentence.text)) return null;
  const words = wordsFor(act, story.words[sentence.index] ?? [], story);
  const stated = dateOfAct(
    words,
    {
      start: sentence.start + act.verb.start,
      end: sentence.start + act.verb.end,
    },
    sentence.reading.masked,
  );
  if (isFuture(stated, story) || isOfOther(act, doubt, words, sentence)) return null;
  if (isToldAsNews(stated, doubt, act, sentence.text)) return stated;
  if (doubt) return null;
  return toldLater(words, act, sentence, story) ?? undated(act, sentence, story, before);
}

/** A date, or a word of recency with an act that nothing makes background. */
function isToldAsNews({ source }: ActDate, doubt: Doubt | null, act: Act, text: string): boolean {
  return source === 'stated' || (source === 'recent' && (!doubt || isNews(doubt, act, text)));
}

/** 今天甲审议通过《…》,乙、丙已先后通过: what went before has no share in the day of what the sentence tells first. */
function isOfOther(
  { verb }: Act,
  doubt: Doubt | null,
  words: readonly DateWord[],
  { text, start }: SentenceView,
): boolean {
  if (doubt !== 'background') return false;
  const clause = clauseAround(text, verb.start, verb.end);
  const before = text.slice(clause.start, verb.start);
  if (!/已经?(?:先后|相继|陆续|分别)|此前|先后已|也(?:先后|相继|陆续)/.test(before)) return false;
  const last = words.findLast((word) => word.use === 'act' && word.end <= start + verb.end);
  if (!last || last.end > start + clause.start) return false;
  return (
    /^此前/.test(before) ||
    /[,;:][^,;:]*[^,;:\s][^,;:]*[,;:]$/.test(text.slice(last.end - start, clause.start))
  );
}

/** 近日获悉,两地已签署协议: with a word of recency what is already done is the news. */
function isNews(doubt: Doubt, { verb }: Act, text: string): boolean {
  return (
    doubt === 'background' &&
    /已经?[^,。;]{0,6}$|已(?:获|由|经)[^,。;]{2,24}$/.test(text.slice(0, verb.start))
  );
}

/** 启动通关一体化改革: begun is an act only with its date. */
function isOnlyBegun({ form, verb }: Act, text: string): boolean {
  return (
    /^(?:recognise|decide)$/.test(form) && /^(?:启动|开展|推行|实施)/.test(text.slice(verb.start, verb.end))
  );
}

/** Background; and 5月11日签署的…协议提出: right behind its date, a verb that describes its object still tells the act. */
function countsIfDated(doubt: Doubt, { verb }: Act, text: string): boolean {
  if (doubt === 'background') return true;
  return (
    doubt === 'attribute' &&
    /[年月日](?:正式|联合|共同|刚刚)?$/.test(text.slice(0, verb.start)) &&
    text.startsWith('的', verb.end)
  );
}

/** 9月起开设分校: a move takes place from the day on that it takes effect; of papers and rules that day is no date. */
function wordsFor({ form }: Act, words: readonly DateWord[], { page }: Story): readonly DateWord[] {
  if (form !== 'move') return words;
  const holds = (word: DateWord): boolean =>
    word.use === 'effect' && (!page || (word.date ?? page) <= page.slice(0, word.date?.length));
  return words.map((word) => (holds(word) ? { ...word, use: 'act' } : word));
}

function undated(act: Act, sentence: SentenceView, story: Story, before: readonly Draft[]): ActDate | null {
  if (isOnlyBegun(act, sentence.text)) return null;
  const last = before.at(-1);
  if (last && sentence.index - last.sentence.index <= STORY_REACH && goesOn(sentence, story)) {
    return { ...last.date, source: 'inherited' };
  }
  if (!last && !story.isDocument && sentence.index === 1) {
    const opening = story.words[0]?.find((word) => word.use === 'act' && word.precision === 'day');
    if (opening) return { date: opening.date, precision: opening.precision, source: 'inherited' };
  }
  const isOpening = sentence.index === 0 || holdsNow(act, sentence, story);
  return isOpening ? asNews(act, story) : null;
}

/** What opens a text or holds now is the news itself. */
function asNews({ form }: Act, story: Story): ActDate | null {
  const signed = form === 'issue' && !story.isDocument ? signatureDate(story) : null;
  return signed ?? ofPage(story);
}

function ofPage({ page, isDocument }: Story): ActDate | null {
  return page && !isDocument ? { date: page, precision: 'published', source: 'recent' } : null;
}

/** 从7月20日起,…互认: what holds since a day of the page's own month or the one before it is the news. */
function holdsNow({ form }: Act, { index }: SentenceView, { words, page }: Story): boolean {
  if (form !== 'recognise' || page?.length !== 10) return false;
  return (words[index] ?? []).some(
    ({ use, date }) =>
      use === 'effect' &&
      date?.length === 10 &&
      date <= page &&
      decimalYear(page, 'start') - decimalYear(date, 'start') <= NEWS_YEARS,
  );
}

/** A month: what holds longer is no news. */
const NEWS_YEARS = 1 / 12;

/** 现将…印发给你们。2016年9月20日: a paper that the text gives ends with the day of its signature. */
function signatureDate({ sentences, words }: Story): ActDate | null {
  const last = sentences.at(-1);
  const [word] = last && last.index > 0 ? (words[last.index] ?? []) : [];
  const isAlone =
    last && word && word.start === last.start && last.end - word.end <= 1 && word.precision === 'day';
  return isAlone ? { date: word.date, precision: 'day', source: 'stated' } : null;
}

/** Items of one list (…；…；…) share what dates the first. */
function goesOn(sentence: SentenceView, story: Story): boolean {
  return GOES_ON.test(sentence.text) || /[;；]$/.test(story.sentences[sentence.index - 1]?.text ?? '');
}

/** A date further on in the sentence; 园区10月底开业 on a page of September is of another, coming act. */
function toldLater(
  words: readonly DateWord[],
  { verb }: Act,
  { start, text }: SentenceView,
  { page }: Story,
): ActDate | null {
  const later = laterDate(words, start + verb.end);
  const isAhead = page && later?.date && later.date > page.slice(0, later.date.length);
  return isAhead || NEXT_STEP.test(text.slice(verb.end)) ? null : later;
}

/** 建立…机制,并于2月6日召开会议: the day is of what followed. */
const NEXT_STEP = /^[^,。;]*,(?:并|还|又|后|随后)(?:于|在)\d/;

function isFuture(date: ActDate, { page }: Story): boolean {
  const isDay = date.source === 'stated' && date.precision === 'day' && page?.length === 10;
  return Boolean(isDay && page && date.date && date.date > page);
}
