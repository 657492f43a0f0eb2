import type { CorpusDocument } from '../indicators/corpus-document.ts';
import type { Indicator } from '../indicators/corpus-indicators.ts';
import { comparisonDocuments, type GoalFrame, pairsOf, themeCosine } from '../indicators/goal-alignment.ts';
import type { IndicatorId } from '../indicators/indicator-values.ts';
import { seededRandom } from '../statistics/numeric/seeded-random.ts';
import {
  isAbove,
  isBelow,
  type Measured,
  plain,
  said,
  saidP,
  saidWithInterval,
  type TestResult,
  type Verdict,
} from './finding.ts';
import type { MatrixCorrelation } from './matrix-correlation.ts';

export type AlignmentVerdict = 'unclear' | 'aligned' | 'opposed' | 'undecided';

export interface GoalTestInput extends GoalFrame {
  readonly documents: readonly CorpusDocument[];
  /** `A1_excess` and `A4_directionLift`, with their intervals. */
  readonly indicators: readonly Indicator[];
  /** A5: links beside membership in a belt or zone of the goal. */
  readonly belts: MatrixCorrelation;
}

const ALPHA = 0.05;

/**
 * F2b: whether intercity policy follows the regional goal. `unclear` when the interval of A1's excess over chance
 * holds 0 and (the interval of A4's lift holds 1 or A5 has p > .05); aligned or opposed by the excess when it excludes
 * 0, else where lift and belts both say so. Undecided without the excess, or where what is left is missing or at odds. The study's claim is
 * that the relation is unclear: `unclear` supports it, `aligned` and `opposed` do not.
 *
 * @source methods of policyloom, A (verdict) and F2b
 */
export function goalTest(
  input: GoalTestInput,
  options: { readonly permutations?: number; readonly seed?: number } = {},
) {
  const of = (id: IndicatorId) => input.indicators.find((indicator) => indicator.id === id);
  const [excess, lift] = [of('A1_excess'), of('A4_directionLift')];
  const alignment = alignmentOf(excess, lift, input.belts);
  const reasons = [alignment === 'undecided' ? whyUndecided(input, excess) : alignment];
  const statistics = {
    A1_excess: measured(excess, chanceP(input, options)),
    A1_cosine: measured(of('A1_cosine'), null),
    A4_directionLift: measured(lift, null),
    A5_beltCorrelation: { ...plain(input.belts.r, input.belts.n), p: input.belts.p },
  };
  const result: TestResult & { readonly alignment: AlignmentVerdict } = {
    alignment,
    verdict: VERDICTS[alignment],
    reasons,
    statistics,
    sentence: sentenceOf(alignment, reasons, statistics),
    wouldChange: {
      zh: '若城际文件与当时目标的相似度超出随机水平的区间不含 0，则关系为一致或相悖，此项不成立。',
      en: 'An interval of the similarity beyond chance without 0 would make the relation aligned or opposed, and the claim fail.',
    },
    eventIds: [],
    documentIds: excess?.documentIds ?? [],
  };
  return result;
}

const VERDICTS: Readonly<Record<AlignmentVerdict, Verdict>> = {
  unclear: 'supported',
  aligned: 'not-supported',
  opposed: 'not-supported',
  undecided: 'undecided',
};

function alignmentOf(
  excess: Indicator | undefined,
  lift: Indicator | undefined,
  belts: MatrixCorrelation,
): AlignmentVerdict {
  if (!excess || excess.low === null || excess.high === null) return 'undecided';
  if (excess.low > 0) return 'aligned';
  if (excess.high < 0) return 'opposed';
  return withoutExcess(lift, belts);
}

/**
 * The excess tells nothing: directions and belts are what is left. One that is missing cannot close the question, so
 * the verdict then stays open unless the other says that it is open.
 */
function withoutExcess(lift: Indicator | undefined, belts: MatrixCorrelation): AlignmentVerdict {
  const known = lift && lift.low !== null ? lift : null;
  const isLiftOpen = known !== null && !isAbove(known.low, 1) && !isBelow(known.high, 1);
  if (isLiftOpen || isAbove(belts.p, ALPHA)) return 'unclear';
  if (known === null || belts.r === null) return 'undecided';
  const [isAlong, isTogether] = [isAbove(known.low, 1), belts.r > 0];
  if (isAlong !== isTogether) return 'undecided';
  return isAlong ? 'aligned' : 'opposed';
}

function whyUndecided({ goals }: GoalFrame, excess: Indicator | undefined): string {
  if (goals.length === 0) return 'needs-goals';
  return excess && excess.low !== null ? 'directions-or-belts-missing' : 'too-few';
}

function measured(indicator: Indicator | undefined, p: number | null): Measured {
  const { value = null, low = null, high = null, n = 0 } = indicator ?? {};
  return { value, low, high, p, n };
}

/** A1's null: as many documents drawn from those that need not follow the goal, set beside the same goals. */
function chanceP(
  { documents, goals }: GoalTestInput,
  { permutations = 2000, seed = 1 }: { readonly permutations?: number; readonly seed?: number },
): number | null {
  const pairs = pairsOf(documents, goals);
  const pool = comparisonDocuments(documents, goals);
  if (pairs.length === 0 || pool.length === 0) return null;
  const random = seededRandom(seed);
  const sumOf = (themes: (place: number) => CorpusDocument['themes']) =>
    pairs.reduce(
      (sum, { document, goal }, i) => sum + document.strength * (themeCosine(themes(i), goal) ?? 0),
      0,
    );
  const observed = sumOf((i) => pairs[i]?.document.themes ?? {});
  const drawn = Array.from({ length: permutations }, () =>
    sumOf(() => pool[Math.floor(random() * pool.length)]?.themes ?? {}),
  );
  const above = drawn.filter((value) => value >= observed).length;
  return Math.min(1, (2 * (Math.min(above, permutations - above) + 1)) / (permutations + 1));
}

function sentenceOf(
  alignment: AlignmentVerdict,
  reasons: readonly string[],
  { A1_excess: excess, A5_beltCorrelation: belts }: Readonly<Record<string, Measured>>,
): TestResult['sentence'] {
  if (reasons.includes('needs-goals')) {
    return {
      zh: '尚不能判定：区域包没有目标表述（goals.json）。',
      en: 'Undecided: the region pack states no goals (goals.json).',
    };
  }
  const [r, p, n] = [belts?.value ?? null, saidP(belts?.p ?? null), excess?.n ?? 0];
  const numbers = {
    zh: `城际文件与当时目标的相似度比随机水平高 ${saidWithInterval(excess, 'zh')}（${n} 份文件），与规划带的 QAP 相关 ${said(r, 'zh')}（${p}）`,
    en: `similarity of intercity documents with the goal in force exceeds chance by ${saidWithInterval(excess, 'en')} in ${n} documents; QAP correlation with the planned belts ${said(r)} (${p})`,
  };
  const lead = {
    unclear: { zh: '支持（关系不明）：', en: 'Supported (the relation is unclear): ' },
    aligned: { zh: '不支持（方向一致）：', en: 'Not supported (aligned): ' },
    opposed: { zh: '不支持（方向相悖）：', en: 'Not supported (opposed): ' },
    undecided: {
      zh: '尚不能判定（文件过少或缺少对照）：',
      en: 'Undecided (too few documents, or nothing to compare with): ',
    },
  }[alignment];
  return { zh: `${lead.zh}${numbers.zh}。`, en: `${lead.en}${numbers.en}.` };
}
