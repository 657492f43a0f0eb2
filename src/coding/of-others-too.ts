import type { Act } from './acts/act.ts';
import type { Story } from './draft.ts';
import type { Party } from './parties.ts';
import { isGovernment } from './party-rank.ts';
import type { SentenceView } from './sentence-view.ts';
import { countUnits } from './units.ts';

/** One government's own paper whose title names nobody else, though the text tells that it is made with others or takes over from them. */
export function isOfOthersToo(
  act: Act,
  sentence: SentenceView,
  parties: readonly Party[],
  story: Story,
): boolean {
  if (countUnits(parties) !== 1 || !parties.every((party) => isGovernment(party.rank))) return false;
  return isLegislatedTogether(sentence, story) || TAKES_OVER.test(sentence.text.slice(act.verb.end));
}

/** 印发《…意见》,明确廊坊为京津产业转移承载地. */
const TAKES_OVER =
  /,(?!其中)[^,。;]{0,6}(?:明确|确定|提出)[^。;]{0,40}(?:京津[^,。;]{0,8}(?:承接|承载|转移)|承接(?:北京|天津|京津|首都|非首都))/;

const BY_CONGRESS = /人大|人民代表大会|常委会/;
const TOGETHER =
  /协同立法|同步立法|联合立法|同名(?:条例|决定|规定|办法)|(?:三地|京津冀|两地|津冀|京冀|京津|三省市)[^,。;]{0,12}(?:同步|协同|共同)(?:审议|表决|施行|实施|起草|制定|立法|出台|通过|推进)/;

/** 表决通过《…条例》,三地同步施行: a regulation of one unit that the text says is made with the others. */
function isLegislatedTogether(sentence: SentenceView, { sentences }: Story): boolean {
  const near = sentences.slice(Math.max(0, sentence.index - 1), sentence.index + 3);
  if (![near[0], sentence].some((told) => told && BY_CONGRESS.test(told.text))) return false;
  return [sentence, ...near].some(({ text }) => TOGETHER.test(text));
}
