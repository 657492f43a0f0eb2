import { z } from 'zod';
import type { Status } from '../../model/event.ts';
import type { CorpusTables } from '../../tables/corpus-tables.ts';
import { corpusIndicators } from '../indicators/corpus-indicators.ts';
import { policyDocuments } from '../indicators/policy-documents.ts';
import { withoutSites } from '../robustness/without-site.ts';
import { type AssessOptions, frameOf, pairParts } from './assess-parts.ts';
import type { Finding, Sensitivity } from './finding.ts';
import { findingsOf } from './findings.ts';

/** Resamples for the other choices: enough to see a verdict change, at a fraction of the time. */
const FEWER_RESAMPLES = 500;
/** Sites with most documents that are left out one by one. */
const MOST_SITES = 8;

/**
 * The findings under other choices: only confirmed events, suggestions alone, all documents weighed
 * alike, the events that each coder judged, Xiong'an apart or merged, and each of the largest sites left out.
 *
 * @returns for each finding one row a choice, in that order
 * @source methods of policyloom, section 2 (sensitivity); Miller 1974, The jackknife: a review (leaving one out)
 */
export function sensitivities(
  corpus: CorpusTables,
  options: AssessOptions,
): Map<Finding['id'], Sensitivity[]> {
  const rows = new Map<Finding['id'], Sensitivity[]>();
  for (const { choice, corpus: other, changed } of choicesOf(corpus, options)) {
    options.onStep?.(`findings with ${choice}`);
    for (const finding of findingsUnder(other, { ...options, resamples: FEWER_RESAMPLES, ...changed })) {
      const n = Math.max(
        ...Object.values(finding.parts).map(
          ({ documentIds, eventIds }) => documentIds.length + eventIds.length,
        ),
      );
      const row = { choice, verdict: finding.verdict, reasons: finding.reasons, n };
      rows.set(finding.id, [...(rows.get(finding.id) ?? []), row]);
    }
  }
  return rows;
}

function findingsUnder(corpus: CorpusTables, options: AssessOptions): Finding[] {
  const { documents } = policyDocuments(corpus, options);
  const frame = frameOf(corpus, options);
  const drawing = {
    resamples: options.resamples,
    seed: options.seed,
    leastDocuments: options.leastDocuments,
  };
  const indicators = corpusIndicators(documents, frame, drawing);
  const pairs = pairParts(corpus, documents, frame, options);
  return findingsOf(corpus, { documents, indicators, pairs, frame }, options);
}

interface Choice {
  readonly choice: string;
  readonly corpus: CorpusTables;
  readonly changed: Partial<AssessOptions>;
}

function choicesOf(corpus: CorpusTables, options: AssessOptions): Choice[] {
  const only = (status: Status): Choice => ({
    choice: `status=${status}`,
    corpus,
    changed: { statuses: [status] },
  });
  return [
    only('confirmed'),
    ...(hasStatus(corpus, 'confirmed') ? [only('suggested')] : []),
    { choice: 'weights=equal', corpus, changed: { strength: () => 1 } },
    ...[...eventsByCoder(corpus)].map(([coder, eventIds]) => ({
      choice: `coder=${coder}`,
      corpus,
      changed: { eventIds },
    })),
    { choice: `separate=${!options.separate}`, corpus, changed: { separate: !options.separate } },
    ...withoutSites(corpus, MOST_SITES).map(({ site, corpus: rest }) => ({
      choice: `without-site=${site}`,
      corpus: rest,
      changed: {},
    })),
  ];
}

function hasStatus({ events }: CorpusTables, status: Status): boolean {
  return [...events.array('status')].includes(status);
}

const judgement = z.object({ targetType: z.string(), targetId: z.string(), coder: z.string() });
const telling = z.object({ id: z.string(), tellings: z.array(z.string()).nullish() });

/** Events that each person judged; a judgement of any telling is one of the act. */
function eventsByCoder({ codings, events }: CorpusTables): Map<string, Set<string>> {
  const acts = new Map(
    z
      .array(telling)
      .parse(events.objects())
      .flatMap(({ id, tellings }) => [id, ...(tellings ?? [])].map((one) => [one, id] as const)),
  );
  const judged = new Map<string, Set<string>>();
  for (const { targetType, targetId, coder } of z.array(judgement).parse(codings.objects())) {
    const act = targetType === 'event' ? acts.get(targetId) : undefined;
    if (act !== undefined) judged.set(coder, (judged.get(coder) ?? new Set()).add(act));
  }
  return judged;
}
