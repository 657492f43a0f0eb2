import { unitTable } from '../lexicon/unit-table.ts';
import type { MentionFlag, MentionKind } from '../model/event.ts';

/** How far words of negation or comparison reach, in characters of the same clause. */
const REACH = 14;
const CLAUSE_MARKS = unitTable(',;。!?:\n');

interface FlagRule {
  readonly flag: MentionFlag;
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const PLACE_RULES: readonly FlagRule[] = [
  { flag: 'negated', before: /不得|严禁|禁止|不再|并?未(?!来)|没有|取消|终止|废止|撤销|退出|不在/ },
  { flag: 'excluded', before: /除(?!了)|不含|不包括|不涉及/, after: /^(?:以外|之外|除外|外(?=[,、。]))/ },
  {
    flag: 'historical',
    before: /历史上|曾经?|当年|解放前|民国|原(?=$)/,
    after: /^[^,。;]{0,8}(?:期间|时期|年代)/,
  },
  { flag: 'compared', before: /比|相较于?|较之|不同于|类似|对标|借鉴|学习/, after: /^(?:相比|那样|一样)/ },
];

const ACT_RULES: readonly FlagRule[] = [
  ...PLACE_RULES.slice(0, 2),
  { flag: 'soft', before: /拟|研究|探索|鼓励|支持|引导|力争|推动|争取|可以|有望|将|推进/ },
  { flag: 'hard', before: /应当|必须|严禁|不得|一律|责令|限期/ },
  {
    flag: 'done',
    before: /签署|签订|签定|共建了|设立了|建立了|成立了?|已经?|完成|实现了/,
    after: /^(?:已|正式|揭牌|挂牌)/,
  },
];

/** Its rules and what any of them asks for on each side: around most mentions stands none of it. */
interface RuleSet {
  readonly rules: readonly FlagRule[];
  readonly before: RegExp;
  readonly after: RegExp;
}

function ruleSet(rules: readonly FlagRule[]): RuleSet {
  const anyOf = (side: 'before' | 'after'): RegExp =>
    new RegExp(rules.flatMap((rule) => rule[side]?.source ?? []).join('|'));
  return { rules, before: anyOf('before'), after: anyOf('after') };
}

const OF_PLACES = ruleSet(PLACE_RULES);
const OF_ACTS = ruleSet(ACT_RULES);

/**
 * Marks on a mention that the words around it in its clause give: on places by negation, exclusion, history and
 * comparison, on instruments and governance by negation and modality. Other kinds bear none.
 */
export function flagsAt(masked: string, start: number, end: number, kind: MentionKind): MentionFlag[] {
  if (kind === 'industry' || kind === 'actor' || kind === 'reference') return [];
  const before = masked.slice(clauseStart(masked, start), start);
  const after = masked.slice(end, clauseEnd(masked, end));
  const set = kind === 'place' ? OF_PLACES : OF_ACTS;
  if (!set.before.test(before) && !set.after.test(after)) return [];
  return set.rules
    .filter((rule) => rule.before?.test(before) || rule.after?.test(after))
    .map((rule) => rule.flag);
}

/** Where the clause before an offset begins, or the reach of words if that is nearer. */
function clauseStart(text: string, offset: number): number {
  const first = Math.max(0, offset - REACH);
  let at = offset;
  while (at > first && CLAUSE_MARKS[text.charCodeAt(at - 1)] !== 1) at--;
  return at;
}

/** Where the clause behind an offset ends, its mark included, or the reach of words if that is nearer. */
function clauseEnd(text: string, offset: number): number {
  const last = Math.min(text.length, offset + REACH);
  let at = offset;
  while (at < last) if (CLAUSE_MARKS[text.charCodeAt(at++)] === 1) break;
  return at;
}
