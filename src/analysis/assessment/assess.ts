import type { CorpusTables } from '../../tables/corpus-tables.ts';
import type { CorpusDocument } from '../indicators/corpus-document.ts';
import { corpusIndicators, type Indicator } from '../indicators/corpus-indicators.ts';
import { policyDocuments } from '../indicators/policy-documents.ts';
import { phaseOf } from '../phase-of.ts';
import { type AssessOptions, frameOf, type PairParts, pairParts } from './assess-parts.ts';
import type { Finding } from './finding.ts';
import { findingsOf } from './findings.ts';
import { sensitivities } from './sensitivities.ts';

/** Indicators, findings and what they were made of. */
export interface Assessment {
  readonly documents: readonly CorpusDocument[];
  readonly withoutAct: number;
  readonly undated: number;
  readonly indicators: readonly Indicator[];
  /** The same for each phase of the region, in its order. */
  readonly byPhase: readonly { readonly phase: string; readonly indicators: readonly Indicator[] }[];
  readonly pairs: PairParts;
  readonly findings: readonly Finding[];
}

/**
 * The assessment of a corpus: indicators of all documents and of each phase, and the three findings as tests with
 * what would change them.
 *
 * @source methods of policyloom, section 2; Ma, Huang & Luo 2018, Acta Ecologica Sinica 38(12): 4424–4433
 */
export function assess(corpus: CorpusTables, options: AssessOptions = {}): Assessment {
  const { onStep = () => undefined } = options;
  onStep('documents');
  const { documents, withoutAct, undated } = policyDocuments(corpus, options);
  const frame = frameOf(corpus, options);
  const drawing = {
    resamples: options.resamples,
    seed: options.seed,
    leastDocuments: options.leastDocuments,
  };
  onStep('indicators');
  const indicators = corpusIndicators(documents, frame, drawing);
  const byPhase = corpus.region.phases.map((phase) => {
    onStep(`indicators of ${phase.id}`);
    const own = documents.filter((one) => phaseOf(one.date, corpus.region.phases)?.id === phase.id);
    return { phase: phase.id, indicators: corpusIndicators(own, frame, drawing) };
  });
  onStep('findings');
  const pairs = pairParts(corpus, documents, frame, options);
  const core = findingsOf(corpus, { documents, indicators, pairs, frame }, options);
  const others = options.withSensitivity === false ? null : sensitivities(corpus, options);
  const findings = core.map((finding) => ({ ...finding, sensitivity: others?.get(finding.id) ?? [] }));
  return { documents, withoutAct, undated, indicators, byPhase, pairs, findings };
}
