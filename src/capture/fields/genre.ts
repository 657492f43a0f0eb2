import type { Genre } from '../../model/vocabulary.ts';

/** What documents call themselves at the end of their titles; the first that matches counts. */
const WORDS: readonly (readonly [Genre, RegExp])[] = [
  ['interpretation', /解读|图解|一图(?:读懂|看懂)|政策问答|答记者问/],
  ['other', /(?:批复|复函|函|答复|请示|决定|决议|报告)(?:（[^）]*）|\([^)]*\))?$/],
  ['agreement', /(?:合作|框架|战略|共建|联合)?(?:协议|备忘录|合作书|意向书)(?:书)?$/],
  ['plan', /(?:规划|计划|方案|纲要|路线图|要点|任务分工|工作安排)(?:（[^）]*）|\([^)]*\))?$/],
  ['measures', /(?:办法|措施|细则|若干政策|政策|指南|指引|标准|目录)(?:（[^）]*）|\([^)]*\))?$/],
  [
    'regulation',
    /(?:条例|规定|规则|规程|章程|法|令|法律解释)(?:（[^）]*）|\([^)]*\))?$|^regulation\b|^directive\b/i,
  ],
  ['opinion', /意见(?:（[^）]*）|\([^)]*\))?$/],
  [
    'notice',
    /(?:通知|公告|通告|公示|通报|公报|启事|预告)(?:（[^）]*）|\([^)]*\))?$|^notice\b|^memorandum\b/i,
  ],
];

/** The genre that a title tells by the form it names at its end, or null; a notice that prints a plan is a notice. */
export function genreOfTitle(title: string): Genre | null {
  const bare = title.replace(/[\s\u3000《》〈〉<>“”"]+/g, '');
  return WORDS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}
