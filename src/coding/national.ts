import { termTrie } from '../lexicon/terms.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Span } from './sentences.ts';

const LEADER =
  /习近平|总书记|国家主席|国务院总理|国务院副总理|(?:温家宝|李克强|张高丽|韩正|丁薛祥|李强)|中央政治局/g;
const MINISTRIES =
  /(?:国家)?(?:[两二三四五六七八九十\d]+|多个?)(?:个)?(?:部委|部门(?=联合))|国家部委|中共中央|党中央|中央(?=决定|批准|同意|和国务院)|国办|中办|全国人大常委会|两办/g;

/** National bodies named between two offsets of a sentence, in order; a place's own commission is none (北京市发改委). */
export function nationalBodiesIn(sentence: SentenceView, from: number, to: number): Span[] {
  const words = sentence.text.slice(from, to);
  const terms = termTrie
    .scan(words)
    .filter((hit) => hit.value.some((meaning) => meaning.class === 'government-national'));
  const spans: Span[] = [...terms];
  for (const pattern of [LEADER, MINISTRIES]) {
    for (const match of words.matchAll(pattern))
      spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans
    .map(({ start, end }) => ({ start: from + start, end: from + end }))
    .filter((span) => !isLocal(sentence, span) && !isAside(sentence.text, span))
    .toSorted((a, b) => a.start - b.start);
}

function isLocal(sentence: SentenceView, span: Span): boolean {
  const start = sentence.start + span.start;
  return (
    sentence.reading.places.some((hit) => hit.end === start || hit.end === start - 1) ||
    /[市省区县地]$/.test(sentence.text.slice(0, span.start))
  );
}

/** 在国家发改委指导下, 以习近平同志为核心, 根据国务院…: named, but not the one who acts. */
function isAside(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 6), span.start);
  const after = text.slice(span.end, span.end + 10);
  return (
    /(?:根据|按照|依据|贯彻|落实|以|围绕|响应|学习|获得?|报|向)$/.test(before) ||
    /^[^,。]{0,6}(?:指导下|支持下|见证|确定的|提出的|关于|印发的|部署要求|精神|同志为核心|领导下)/.test(after)
  );
}
