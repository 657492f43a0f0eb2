import { allMatches } from '../lexicon/all-matches.ts';
import type { TermMeaning } from '../lexicon/terms.ts';
import { unitTable } from '../lexicon/unit-table.ts';
import { SentenceMemo } from './sentence-memo.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Span } from './sentences.ts';

const LEADER =
  /习近平|总书记|国家主席|国务院总理|国务院副总理|(?:温家宝|李克强|张高丽|韩正|丁薛祥|李强)|中央政治局/g;
const MINISTRIES =
  /(?:国家)?(?:[两二三四五六七八九十\d]+|多个?)(?:个)?(?:部委|部门(?=(?:办公厅)?(?:又|再次|还|近日|日前)?联合))|国家部委|中共中央|党中央|中央(?=决定|批准|同意|和国务院)|国家(?!级|重点|战略|高新|创新|实验|公园|规划)[\u4e00-\u9fff]{2,5}?(?:总局|局|委(?![托派员]))|国家[\u4e00-\u9fff]{2,14}领导小组|中央(?:财经|全面深化改革|城市工作|政法)[\u4e00-\u9fff]{0,3}(?:领导小组|委员会)|国办|中办|全国人大常委会|两办/g;

/** Every body that the patterns find has one of these; most sentences have none. */
const HINT = /国家|部委|部门|中央|[中国两]办|人大|习近平|书记|主席|总理|家宝|克强|高丽|韩正|薛祥|李强/;
const known = new SentenceMemo<readonly Span[]>();
const NONE: readonly Span[] = [];

/**
 * National bodies named between two offsets of a sentence as ones who act, in order; a place's own commission is
 * none (北京市发改委), nor one named aside (在…指导下).
 */
export function nationalBodiesIn(sentence: SentenceView, from: number, to: number): readonly Span[] {
  // Every reader of acts asks for the same sentence.
  const bodies = known.of(sentence, bodiesIn);
  return bodies.length === 0 ? NONE : bodies.filter((span) => span.start >= from && span.end <= to);
}

function bodiesIn(sentence: SentenceView): readonly Span[] {
  const spans = namedIn(sentence);
  // Most sentences name none: what follows is for the few.
  return spans.length === 0 ? NONE : acting(sentence, spans);
}

function namedIn({ terms, text, start }: SentenceView): Span[] {
  const spans: Span[] = [];
  for (const term of terms)
    if (isNational(term.value)) spans.push({ start: term.start - start, end: term.end - start });
  if (!HINT.test(text)) return spans;
  for (const pattern of [LEADER, MINISTRIES])
    for (const match of allMatches(text, pattern))
      spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}

function isNational(meanings: readonly TermMeaning[]): boolean {
  for (const meaning of meanings) if (meaning.class === 'government-national') return true;
  return false;
}

function acting(sentence: SentenceView, spans: readonly Span[]): Span[] {
  return spans
    .filter((span) => !isLocal(sentence, span) && !isAside(sentence.text, span))
    .toSorted((a, b) => a.start - b.start);
}

function isLocal(sentence: SentenceView, span: Span): boolean {
  const start = sentence.start + span.start;
  return (
    sentence.places.some(
      (hit) => hit.end === start || (hit.end === start - 1 && !isJoint(sentence, start - 1)),
    ) ||
    isBranch(sentence, span) ||
    TIERS[sentence.text.charCodeAt(span.start - 1)] === 1 ||
    isDepartment(sentence.text, span)
  );
}

/** 三地财政部|门: the word for departments, not the ministry. */
function isDepartment(text: string, { end }: Span): boolean {
  return text[end - 1] === '部' && text[end] === '门';
}

/** 河北省与教育部: what joins a place and a body parts them. */
function isJoint({ reading }: SentenceView, at: number): boolean {
  return /[与和同及、]/.test(reading.masked.slice(at, at + 1));
}

const TIERS = unitTable('市省区县地');

/** 国家税务总局|天津市税务局, 海关总署|天津特派办: an office in a place. */
function isBranch(sentence: SentenceView, span: Span): boolean {
  if (AREA_OFFICE.test(sentence.text.slice(span.end))) return true;
  const next = sentence.places.find((hit) => hit.start === sentence.start + span.end);
  if (!next) return false;
  return OFFICE_NAME.test(next.name) || OFFICE.test(sentence.text.slice(next.end - sentence.start));
}

/** 国家能源局|华北监管局: an office for several provinces. */
const AREA_OFFICE =
  /^[两三四各]地(?:分支|分行)|^(?:华北|华东|华南|华中|东北|西北|西南)[\u4e00-\u9fff]{0,6}(?:局|中心|分行)/;

const OFFICE_NAME = /(?:分行|局|办事处)$/;
const OFFICE = /^[\u4e00-\u9fff]{0,6}?(?:局|办事处|特派办|专员办|分行|监管局|管理局)/;

/** 国家发改委副主任今天介绍: one who only tells what others did. */
const TELLS = /^[^,。;:]{0,26}(?:介绍|透露|通报|回应|答记者问|接受[^,。;]{0,10}采访)(?:说|称|道)?[,:]/;

/** 从环保部了解到,六省区市建立…: whom the news is from, where it is on others. */
const HEARD_OF_OTHERS = /^[^,。;]{0,6}(?:获悉|了解到|得知),[^。]*[两三四五六七八](?:[地省市区县]|省区市)/;

/** 在国家发改委指导下, 以习近平同志为核心, 根据国务院…: named, but not the one who acts. */
function isAside(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 6), span.start);
  const after = text.slice(span.end, span.end + 10);
  return (
    (/(?:根据|按照|依据|贯彻|落实|以|围绕|响应|学习|获得?|报|向)$/.test(before) &&
      !/^(?:正式)?(?:批复|批准|审议|同意)/.test(after)) ||
    (/^[^,。]{0,6}(?:指导(?:下|,)|支持下|见证|确定的|提出的|关于|印发的|部署要求|精神|同志为核心|领导下)/.test(
      after,
    ) &&
      !ITS_PAPER.test(text.slice(span.end))) ||
    TELLS.test(text.slice(span.end, span.end + 30)) ||
    (before.endsWith('从') && HEARD_OF_OTHERS.test(text.slice(span.end)))
  );
}

/** 国务院办公厅关于…的通知近日印发, 国务院印发的《…》今天公布: the paper named by its issuer comes out. */
const ITS_PAPER =
  /^[^,。]{0,6}(?:关于[^,。;《]{2,60}的(?:通知|意见|批复|决定|方案)|印发的《[^》]*》)[^,。;《]{0,10}(?:印发|发布|出台|公布|下发|颁布)/;
