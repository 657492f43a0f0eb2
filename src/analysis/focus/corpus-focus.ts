import type { Phase } from '../../lexicon/region.ts';
import type { CorpusTables } from '../../tables/corpus-tables.ts';
import { type DocumentOptions, policyDocuments } from '../indicators/policy-documents.ts';
import { withPhases } from '../linkage-data.ts';
import { phaseOf } from '../phase-of.ts';
import { type CoWordThemes, coWordThemes } from './co-word-themes.ts';
import { type DatedDocument, type TermDocument, termDocuments } from './term-document.ts';

/** What the documents of a phase are about. */
export interface PhaseFocus {
  readonly phase: Phase;
  /** Documents of the phase that speak of at least one term. */
  readonly documents: readonly TermDocument[];
  readonly themes: CoWordThemes;
}

/** What the documents of a corpus are about: terms are industries and instruments. */
export interface CorpusFocus {
  /** All documents with their terms, also those that speak of none, by date. */
  readonly documents: readonly TermDocument[];
  /** In the order of the phases. */
  readonly phases: readonly PhaseFocus[];
  /** Documents that speak of no term. */
  readonly withoutTerm: number;
  readonly seed: number;
}

/** As of `policyDocuments`; `seed` of the themes is 1 unless given. */
export interface FocusOptions extends DocumentOptions {
  readonly seed?: number;
}

/**
 * Documents that tell an act, with the terms that they speak of and their themes by phase.
 *
 * @source methods of policyloom, E5 and section 1; each measure's own file names its sources
 */
export function corpusFocus(corpus: CorpusTables, options: FocusOptions = {}): CorpusFocus {
  return focusOf(corpus, policyDocuments(corpus, options).documents, options.seed);
}

/** The same for documents that are known already. @source as `corpusFocus` */
export function focusOf(
  { mentions, region }: Pick<CorpusTables, 'mentions' | 'region'>,
  dated: readonly DatedDocument[],
  seed = 1,
): CorpusFocus {
  const documents = termDocuments(dated, mentions);
  const speaking = documents.filter(({ terms }) => Object.keys(terms).length > 0);
  const { phases } = withPhases(region);
  return {
    documents,
    phases: phases.map((phase) => {
      const own = speaking.filter(({ date }) => phaseOf(date, phases)?.id === phase.id);
      return { phase, documents: own, themes: coWordThemes(own, { seed }) };
    }),
    withoutTerm: documents.length - speaking.length,
    seed,
  };
}
