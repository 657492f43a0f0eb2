import { allMatches } from '../../lexicon/all-matches.ts';
import { nationalBodiesIn } from '../national.ts';
import type { SentenceView } from '../sentence-view.ts';
import { clauseAround } from '../sentence-view.ts';
import type { Act } from './act.ts';
import { foundedKind } from './found.ts';

const VERB =
  /决定设立|决定|宣布|批复同意|同意设立|批准设立|批复|批准|同意|公布|发布消息|发布|印发通知|确定|列为|列入|纳入|认定|授予|部署|延长|启动(?!仪式|大会|活动)|设立|印发/g;

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
        /批复|批准|同意/.test(match[0]) && isPark(sentence.text.slice(verb.end, clause.end))
          ? 'co-built-park'
          : 'opinion',
      verb,
      object: { start: verb.end, end: clause.end },
      title: '',
    } as const;
  });
}
