import type { CorpusDocument } from '../indicators/corpus-document.ts';
import { said, saidP, type TestResult, type Verdict } from './finding.ts';
import { type ScaleTest, type ScaleTestOptions, scaleTests } from './scale-tests.ts';

/** Divergence below this many bits is none worth the word. */
const NEGLIGIBLE_BITS = 0.05;
const [ALPHA, CLEARLY_ALIKE] = [0.05, 0.2];

/**
 * F2a: whether focus differs by scale. Supported: p < .05 (Holm) for at least two of the three pairs. Not supported:
 * all p > .2 and every upper bound below .05 bits. Undecided else, and where a pair that would decide has too few
 * documents.
 *
 * @source methods of policyloom, F2a
 */
export function focusTest(documents: readonly CorpusDocument[], options: ScaleTestOptions = {}): TestResult {
  const rows = scaleTests(documents, options);
  const apart = rows.filter((row) => row.pHolm !== null && row.pHolm < ALPHA);
  const missing = rows.filter((row) => row.p === null);
  const isAlike = rows.every(
    (row) => row.pHolm !== null && row.pHolm > CLEARLY_ALIKE && (row.high ?? 1) < NEGLIGIBLE_BITS,
  );
  const verdict: Verdict = apart.length >= 2 ? 'supported' : isAlike ? 'not-supported' : 'undecided';
  const reasons = [
    ...(missing.length > 0 ? ['too-few'] : []),
    ...(apart.length > 0 ? apart.map((row) => `differs:${row.pair}`) : []),
    ...(isAlike ? ['alike'] : []),
    ...(verdict === 'undecided' && missing.length < rows.length ? ['not-different-enough'] : []),
  ];
  return {
    verdict,
    reasons,
    statistics: Object.fromEntries(
      rows.map((row) => [
        row.pair,
        { value: row.jsdBits, low: row.low, high: row.high, p: row.pHolm, n: row.n },
      ]),
    ),
    sentence: {
      zh: `${WORDS[verdict].zh}：三对尺度中 ${apart.length} 对的主题结构有显著差异（${rows.map((row) => told(row, 'zh')).join('；')}）。`,
      en: `${WORDS[verdict].en}: themes differ in ${apart.length} of three pairs of scales (${rows.map((row) => told(row, 'en')).join('; ')}).`,
    },
    wouldChange: {
      zh: '至少两对 p < 0.05（Holm 校正）则为支持；三对 p > 0.2 且区间上限均低于 0.05 比特则为不支持。',
      en: 'Two pairs with p < .05 (Holm) would support it; all three with p > .2 and upper bounds below .05 bits would not.',
    },
    eventIds: [],
    documentIds: [...new Set(rows.flatMap((row) => row.documentIds))],
  };
}

const WORDS = {
  supported: { zh: '支持', en: 'Supported' },
  'not-supported': { zh: '不支持', en: 'Not supported' },
  undecided: { zh: '尚不能判定', en: 'Undecided' },
} as const;

const SCALE_WORDS: Readonly<Record<string, string>> = {
  'regional-provincial': '区域与省际',
  'regional-intercity': '区域与城际',
  'provincial-intercity': '省际与城际',
};

function told(row: ScaleTest, language: 'zh' | 'en'): string {
  const pair = language === 'zh' ? (SCALE_WORDS[row.pair] ?? row.pair) : row.pair.replace('-', ' and ');
  if (row.jsdBits === null)
    return language === 'zh' ? `${pair}文件过少（${row.n} 份）` : `${pair}: too few documents (${row.n})`;
  const number = `${said(row.jsdBits, language)} ${language === 'zh' ? '比特' : 'bits'}`;
  return `${pair} ${number}, ${saidP(row.pHolm)}`;
}
