/** What the numbers say about a claim. */
export const verdicts = ['supported', 'not-supported', 'undecided'] as const;
export type Verdict = (typeof verdicts)[number];

/** A number of a test with its interval; null where there is none. */
export interface Measured {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  /** What it rests on: events or documents. */
  readonly n: number;
}

/** A sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** One part of a finding, tested. */
export interface TestResult {
  readonly verdict: Verdict;
  /** Codes that programs compare, such as `too-few` or `interval-includes-1`. */
  readonly reasons: readonly string[];
  readonly statistics: Readonly<Record<string, Measured>>;
  /** Made from the numbers. */
  readonly sentence: Sentence;
  /** What the numbers would have to be for another verdict. */
  readonly wouldChange: Sentence;
  /** Events or announcements that the result rests on. */
  readonly eventIds: readonly string[];
  readonly documentIds: readonly string[];
}

/** The same finding under another choice. */
export interface Sensitivity {
  /** Such as `status=confirmed`, `coder=anna`, `without-site=www.beijing.gov.cn`. */
  readonly choice: string;
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  readonly n: number;
}

/** A claim of the study, tested on this corpus. */
export interface Finding {
  readonly id: 'F1' | 'F2' | 'F3';
  readonly claim: Sentence;
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  /** One sentence made from the numbers, with the notice that sample texts are no evidence where it applies. */
  readonly sentence: Sentence;
  readonly parts: Readonly<Record<string, TestResult>>;
  readonly sensitivity: readonly Sensitivity[];
  readonly isSample: boolean;
}

/** A measured number that is only a number. */
export function plain(value: number | null, n: number): Measured {
  return { value, low: null, high: null, p: null, n };
}

/** Two places after the point are as many as such data carry; a missing number is said, not left out. */
export function said(value: number | null, language: 'zh' | 'en' = 'en'): string {
  if (value === null) return language === 'zh' ? '无' : 'none';
  return value.toFixed(2).replace('-', '−');
}

/** Probabilities below a thousandth are said as such. */
export function saidP(p: number | null): string {
  if (p === null) return 'p = –';
  return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`;
}

/** A measured number with its interval, in words: `0.32 (95% interval 0.10 to 0.51)`. */
export function saidWithInterval(measured: Measured | undefined, language: 'zh' | 'en'): string {
  const { value = null, low = null, high = null } = measured ?? {};
  const [from, to] = [said(low, language), said(high, language)];
  const interval = language === 'zh' ? `（95% 区间 ${from} 至 ${to}）` : ` (95% interval ${from} to ${to})`;
  return `${said(value, language)}${interval}`;
}

/** Whether a bound is known and lies above a limit. */
export function isAbove(bound: number | null | undefined, limit: number): boolean {
  return bound !== null && bound !== undefined && bound > limit;
}

/** Whether a bound is known and lies below a limit. */
export function isBelow(bound: number | null | undefined, limit: number): boolean {
  return bound !== null && bound !== undefined && bound < limit;
}
