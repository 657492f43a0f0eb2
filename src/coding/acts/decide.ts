import { actPattern } from '../../lexicon/act-words.ts';
import { allMatches } from '../../lexicon/all-matches.ts';
import { nationalBodiesIn } from '../national.ts';
import type { SentenceView } from '../sentence-view.ts';
import { clauseAround } from '../sentence-view.ts';
import type { Act } from './act.ts';
import { foundedKind } from './found.ts';

const VERB = new RegExp(actPattern('deciding'), 'g');
const APPROVES = new RegExp(actPattern('deciding', 'approves'));

/** 同意中关村与保定共建…示范区: what is approved is a park, if it is of two units. */
function isPark(words: string): boolean {
  return /共建|合作建设|合作共建|共同建设|共同设立/.test(words) && foundedKind(words) === 'co-built-park';
}

/** Decisions that name no paper: 决定设立…, 批准…, 公布…措施, 将…延长. Only a national body's count; see `events`. */
export function decisions(sentence: SentenceView): Act[] {
  if (nationalBodiesIn(sentence, 0, sentence.text.length).length === 0) return [];
  return allMatches(sentence.text, VERB).map((match) => {
    const verb = { start: match.index, end: match.index + match[0].length };
    const clause = clauseAround(sentence.text, verb.start, verb.end);
    return {
      form: 'decide',
      kind:
        APPROVES.test(match[0]) && isPark(sentence.text.slice(verb.end, clause.end))
          ? 'co-built-park'
          : 'opinion',
      verb,
      object: { start: verb.end, end: clause.end },
      title: '',
    } as const;
  });
}
