import { actPattern } from '../../lexicon/act-words.ts';
import { nationalBodiesIn } from '../national.ts';
import type { SentenceView } from '../sentence-view.ts';
import { clauseAround } from '../sentence-view.ts';
import { type Act, verbMatches } from './act.ts';
import { foundedKind } from './found.ts';

const VERB = new RegExp(actPattern('deciding'), 'g');
const APPROVES = new RegExp(actPattern('deciding', 'approves'));

/** 同意中关村与保定共建…示范区: what is approved is a park, if it is of two units. */
function isPark(words: string, rest: string): boolean {
  const isShared = BUILT_TOGETHER.test(words) || BUILT_BY.test(rest);
  return isShared && foundedKind(words) === 'co-built-park';
}

const BUILT_TOGETHER = /共建|合作建设|合作共建|共同建设|共同设立/;
/** 批复设立示范区,由两地共同建设. */
const BUILT_BY = /^,由[^,。;]{2,24}(?:共建|合作建设|共同建设|共同管理)/;

/** 雄安新区宣布设立: a unit comes into being only by the state's decision, whether the text names it or not. */
const NEW_AREA = /^(?:正式|宣布|宣告|获批|获准|横空)?(?:设立|成立|出世)(?=[,。;]|$)/;
const DATED = /(?:[年月日]|同年|当年|去年)[,]?[^,。;]{0,6}$/;

function newAreas({ places, start, text }: SentenceView): Act[] {
  return places.flatMap((hit) => {
    const from = hit.end - start;
    const verb =
      hit.name.endsWith('新区') &&
      DATED.test(text.slice(0, hit.start - start)) &&
      NEW_AREA.exec(text.slice(from))?.[0];
    if (!verb) return [];
    const object = { start: hit.start - start, end: from };
    return [
      {
        form: 'decide',
        kind: 'opinion',
        verb: { start: from, end: from + verb.length },
        object,
        title: '',
      } as const,
    ];
  });
}

/** Decisions that name no paper: 决定设立…, 批准…, 公布…措施, 将…延长. Only a national body's count; see `events`. */
export function decisions(sentence: SentenceView): Act[] {
  if (nationalBodiesIn(sentence, 0, sentence.text.length).length === 0) return newAreas(sentence);
  return verbMatches(sentence, 'deciding', VERB).flatMap((match) => {
    if (
      isByLeave(sentence.text, match.index) ||
      /,其中[^,。;]*$/.test(sentence.text.slice(0, match.index)) ||
      DESCRIBES.test(sentence.text.slice(match.index + match[0].length))
    )
      return [];
    const verb = { start: match.index, end: match.index + match[0].length };
    const clause = clauseAround(sentence.text, verb.start, verb.end);
    const kind =
      APPROVES.test(match[0]) &&
      isPark(sentence.text.slice(verb.end, clause.end), sentence.text.slice(clause.end))
        ? 'co-built-park'
        : 'opinion';
    return [{ form: 'decide', kind, verb, object: { start: verb.end, end: clause.end }, title: '' } as const];
  });
}

/** 国务院批准组建的公司: the decision only says which. */
const DESCRIBES = /^(?:组建|设立|成立|建设|实施|同意|确定)?的(?!是)[\u4e00-\u9fff]/;

/** 经国务院批准,…: leave given is not what the sentence tells. */
function isByLeave(text: string, at: number): boolean {
  const { start } = clauseAround(text, at, at);
  return (
    /^(?:已|并)?(?:报)?经[^,。;]{2,24}$/.test(text.slice(start, at)) &&
    /^(?:批准|同意|批复同意|批复)[,。;]/.test(text.slice(at))
  );
}
