import type { Pack } from '../lexicon/load-pack.ts';
import type { PolicyEvent } from '../model/event.ts';
import type { Act, ActReader } from './acts/act.ts';
import { decisions } from './acts/decide.ts';
import { foundings } from './acts/found.ts';
import { issuings } from './acts/issue.ts';
import { meetings } from './acts/meet.ts';
import { moves } from './acts/move.ts';
import { recognitions } from './acts/recognise.ts';
import { signings } from './acts/sign.ts';
import { actsNationally } from './cast.ts';
import { castOf } from './cast-act.ts';
import { moveAgreed, moveOf } from './cast-move.ts';
import type { CodableText } from './codable-text.ts';
import { dateDraft } from './date-draft.ts';
import { type DateWord, dateWordsOf } from './date-words.ts';
import { documentDraft, isDocument } from './document-event.ts';
import { type Cast, type Draft, type Story, unitsOf } from './draft.ts';
import { finishEvents } from './finish-events.ts';
import { judge } from './judge.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { mergeHeadline } from './merge-headline.ts';
import { mergePaperForIt } from './merge-paper-for-it.ts';
import type { FieldReading } from './read-field.ts';
import { type SentenceView, sentenceViews } from './sentence-view.ts';
import { splitParties } from './split-parties.ts';

const READERS: readonly ActReader[] = [
  signings,
  issuings,
  foundings,
  recognitions,
  moves,
  meetings,
  decisions,
];

/**
 * Policy events of one text: those of its body, else those of its title; a record that is itself a document of
 * coordination comes first.
 */
export function eventsOf(
  text: CodableText,
  title: FieldReading,
  body: FieldReading,
  pack: Pack,
  version: string,
): PolicyEvent[] {
  const document = documentDraft(text, title, pack);
  const ofBody = draftsOf(text, body, pack);
  const told = mergePaperForIt(ofBody.length > 0 || document ? ofBody : draftsOf(text, title, pack));
  return finishEvents(text, mergeDrafts(document ? [document, ...told] : mergeHeadline(told)), version);
}

function draftsOf(text: CodableText, reading: FieldReading, pack: Pack): Draft[] {
  if (reading.masked.length === 0) return [];
  const page = text.datePublished ?? text.dateWritten ?? null;
  const sentences = sentenceViews(reading);
  const story: Story = {
    pack,
    page,
    words: wordsBySentence(dateWordsOf(reading.masked, page), sentences),
    sentences,
    isDocument: isDocument(text),
  };
  const drafts: Draft[] = [];
  for (const sentence of sentences) drafts.push(...draftsOfSentence(sentence, story, drafts));
  return drafts;
}

function draftsOfSentence(sentence: SentenceView, story: Story, before: readonly Draft[]): Draft[] {
  if (!canTellAct(sentence)) return [];
  const drafts: Draft[] = [];
  for (const read of READERS) {
    for (const act of read(sentence)) {
      const date = dateDraft(act, sentence, story, before);
      if (date) drafts.push(...draftsOfAct(act, sentence, date, story));
    }
  }
  return drafts.length < 2 ? drafts : drafts.toSorted((a, b) => a.verb.start - b.verb.start);
}

/** A sentence that names no place, no document and no parties by number tells no act between units. */
function canTellAct({ places, references, text }: SentenceView): boolean {
  return (
    places.length > 0 ||
    references.length > 0 ||
    /[双两三四](?:方|地|[市省区县校港])|[五六七八]省|[五六七八九十](?:地|[市区县])|园|基地|^(?:会上|会议|会后|现场|活动|仪式|该)|[该这][家个所]?[^,。;]{0,6}(?:企业|公司|厂|集团)/.test(
      text,
    )
  );
}

function draftsOfAct(act: Act, sentence: SentenceView, date: Draft['date'], story: Story): Draft[] {
  if (act.form === 'move') {
    const move = moveOf(act, sentence, story);
    return move
      ? [
          judge(act, sentence, date, ordered(act, sentence, move.cast), story, {
            origin: move.origin,
            destination: move.destination,
          }),
        ]
      : [];
  }
  const cast = castOf(act, sentence, story);
  return cast
    ? splitParties(sentence, act, cast).map((part) =>
        judge(act, sentence, date, part, story, {
          ...standing(act, part),
          ...(isOfOne(act, part) ? { kind: 'opinion' } : {}),
          ...firmsThatGo(act, sentence, part, story),
        }),
      )
    : [];
}

/** 国务院批准…迁往: a national body that decides a move stands above it. */
function ordered(act: Act, sentence: SentenceView, cast: Cast): Cast {
  const isDecided = /批准|决定|同意|批复/.test(sentence.text.slice(0, act.verb.start));
  return isDecided && actsNationally(sentence, act) ? { ...cast, isNational: true } : cast;
}

/** An agreement that names or numbers the firms that go has an origin and a destination too. */
function firmsThatGo(act: Act, sentence: SentenceView, cast: Cast, story: Story): Partial<Draft> {
  if (act.form !== 'sign' || act.kind !== 'agreement') return {};
  const move = moveAgreed(act, sentence, cast, story);
  return move
    ? {
        ...move,
        participants: [...new Set([...unitsOf(cast), ...move.origin, ...move.destination])].toSorted(),
      }
    : {};
}

/** A park that is approved for one unit only is a decision like any other. */
function isOfOne(act: Act, cast: Cast): boolean {
  return act.form === 'decide' && act.kind === 'co-built-park' && unitsOf(cast).length < 2;
}

/** One government's own paper comes from above: nobody else decides it. */
function standing(act: Act, cast: Cast): { readonly isFromAbove?: boolean } {
  const isOwn = act.form === 'issue' && !cast.isUnnamed && new Set(unitsOf(cast)).size === 1;
  return isOwn ? { isFromAbove: true } : {};
}

function wordsBySentence(words: readonly DateWord[], sentences: readonly SentenceView[]): DateWord[][] {
  let next = 0;
  return sentences.map((sentence) => {
    const from = next;
    while ((words[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) next++;
    return words.slice(from, next);
  });
}
