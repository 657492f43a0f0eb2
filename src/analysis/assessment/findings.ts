import { z } from 'zod';
import type { CorpusTables } from '../../tables/corpus-tables.ts';
import { countedEvents } from '../counted-events.ts';
import type { CorpusDocument } from '../indicators/corpus-document.ts';
import type { Indicator } from '../indicators/corpus-indicators.ts';
import { actRow } from '../indicators/document-rows.ts';
import type { IndicatorFrame } from '../indicators/indicator-values.ts';
import { pairsOfPlaces } from '../indicators/policy-document.ts';
import { type AssessOptions, type PairParts, PERMUTATIONS } from './assess-parts.ts';
import { COOPERATION, type CooperationInput, cooperationTest } from './cooperation-test.ts';
import type { Finding, Sentence, TestResult, Verdict } from './finding.ts';
import { focusTest } from './focus-test.ts';
import { goalTest } from './goal-test.ts';
import { governanceTest } from './governance-test.ts';

/** What the findings are read from. */
export interface FindingInput {
  readonly documents: readonly CorpusDocument[];
  readonly indicators: readonly Indicator[];
  readonly pairs: PairParts;
  readonly frame: IndicatorFrame;
}

/**
 * The three findings of the study as claims that this corpus may or may not bear out.
 *
 * @returns F1, F2, F3, without sensitivity
 * @source Ma, Huang & Luo 2018, Acta Ecologica Sinica 38(12): 4424–4433 (findings); methods of policyloom, section 2
 */
export function findingsOf(corpus: CorpusTables, input: FindingInput, options: AssessOptions): Finding[] {
  const { documents, indicators, pairs, frame } = input;
  const drawing = {
    permutations: options.permutations ?? PERMUTATIONS,
    seed: options.seed ?? 1,
    leastDocuments: options.leastDocuments,
  };
  const cooperation = cooperationTest(cooperationInput(corpus, frame, options), { ...options, ...drawing });
  const focus = focusTest(documents, drawing);
  const goal = goalTest({ ...frame, documents, indicators, belts: pairs.A5_belts }, drawing);
  const governance = governanceTest({ indicators, market: pairs.H1_market, fit: pairs.H5_marketFit });
  return [
    finding('F1', CLAIMS.F1, { F1: cooperation }, corpus.isSample),
    finding('F2', CLAIMS.F2, { F2a: focus, F2b: goal }, corpus.isSample),
    finding('F3', CLAIMS.F3, { F3: governance }, corpus.isSample),
  ];
}

const CLAIMS: Readonly<Record<Finding['id'], Sentence>> = {
  F1: {
    zh: '合作政策提升了跨区域产业合作与城际联系',
    en: 'Cooperation policy has raised cross-regional industrial cooperation and intercity linkage',
  },
  F2: {
    zh: '政策的重点与演进因空间尺度而异，城际政策与区域目标的关系不明',
    en: 'Focus differs by spatial scale, and how intercity policy relates to the regional goal is unclear',
  },
  F3: {
    zh: '行政层级与城市间竞争使政策难以契合市场调节与新区域主义治理',
    en: 'Administrative hierarchy and competition keep policy from market regulation and neo-regional governance',
  },
};

/** A finding stands when all its parts do, and falls when one of them does. */
function finding(
  id: Finding['id'],
  claim: Sentence,
  parts: Readonly<Record<string, TestResult>>,
  isSample: boolean,
): Finding {
  const results = Object.values(parts);
  return {
    id,
    claim,
    verdict: jointVerdict(results.map((result) => result.verdict)),
    reasons: Object.entries(parts).flatMap(([part, { reasons }]) =>
      reasons.map((reason) => (results.length > 1 ? `${part}:${reason}` : reason)),
    ),
    sentence: {
      zh: `${results.map((result) => result.sentence.zh).join('')}${isSample ? '（含示例文本，不构成证据。）' : ''}`,
      en: `${results.map((result) => result.sentence.en).join(' ')}${isSample ? ' (Sample texts are among the documents: this is no evidence.)' : ''}`,
    },
    parts,
    sensitivity: [],
    isSample,
  };
}

function jointVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.every((verdict) => verdict === 'supported')) return 'supported';
  return verdicts.includes('not-supported') ? 'not-supported' : 'undecided';
}

/** Dated provincial and intercity cooperation events, and the dates of all documents captured. @source methods of policyloom, F1 */
export function cooperationInput(
  corpus: CorpusTables,
  frame: IndicatorFrame,
  options: AssessOptions,
): CooperationInput {
  const acts = z.array(actRow).parse(countedEvents(corpus.events, options).objects());
  const merged = new Map(corpus.region.cities.map((city) => [city.code, city.mergesInto ?? city.code]));
  const node = (code: string) => (code in frame.level ? code : (merged.get(code) ?? code));
  return {
    events: acts.flatMap((act) => {
      const isCooperation = act.scale !== 'regional' && COOPERATION.includes(act.kind);
      if (!isCooperation || act.date === null || options.eventIds?.has(act.id) === false) return [];
      const pairs = pairsOfPlaces(act.participants.map(node)).map((pair) => pair.join(' '));
      return [{ id: act.id, date: act.date, pairs }];
    }),
    documentDates: capturedDates(corpus),
    placeCount: Object.keys(frame.level).length,
    phases: corpus.region.phases,
  };
}

const captured = z.object({
  workId: z.string(),
  dateWritten: z.string().nullable(),
  datePublished: z.string().nullable(),
});

/** A document at several addresses was captured once. */
function capturedDates({ announcements }: CorpusTables): string[] {
  const works = new Map<string, string>();
  for (const { workId, dateWritten, datePublished } of z.array(captured).parse(announcements.objects())) {
    const date = dateWritten ?? datePublished;
    if (date) works.set(workId, date);
  }
  return [...works.values()];
}
