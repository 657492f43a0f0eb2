import { z } from 'zod';
import { scales } from '../../model/event.ts';
import type { CorpusTables } from '../../tables/corpus-tables.ts';
import { citationGraph } from '../diffusion/citation-graph.ts';
import { diffusionLags } from '../diffusion/diffusion-lags.ts';
import { coWordThemes } from '../focus/co-word-themes.ts';
import { focusOf } from '../focus/corpus-focus.ts';
import { factorThemes } from '../focus/factor-themes.ts';
import { keyTerms } from '../focus/key-terms.ts';
import { scaleDivergences } from '../focus/scale-divergence.ts';
import { themeFlows } from '../focus/theme-flows.ts';
import type { CorpusDocument } from '../indicators/corpus-document.ts';
import { phaseOf } from '../phase-of.ts';
import { termBursts } from '../phases/term-bursts.ts';

/** Key terms beyond these are the list of all terms. */
const MOST_KEY_TERMS = 15;

/**
 * What documents are about, by scale and phase, and who speaks of it first: key terms, co-word themes and their flows
 * between phases, bursts, divergence of scales, factor themes, adoption lags, citations.
 *
 * @source methods of policyloom, E5, E6 and section 1; each measure's own file names its sources
 */
export function focusReport(
  corpus: CorpusTables,
  documents: readonly CorpusDocument[],
  {
    resamples: draws = 2000,
    seed = 1,
  }: { readonly resamples?: number | undefined; readonly seed?: number | undefined },
) {
  const focus = focusOf(corpus, documents, seed);
  const termed = focus.documents;
  const { phases } = corpus.region;
  const periods = focus.phases.map(({ phase, themes }) => ({ period: phase.id, ...themes }));
  const byScale = phases.flatMap((phase) =>
    scales.map((scale) => {
      const own = termed.filter((one) => one.scale === scale && phaseOf(one.date, phases)?.id === phase.id);
      return { period: phase.id, scale, ...coWordThemes(own, { seed }) };
    }),
  );
  const flows = themeFlows(periods);
  return {
    keyTerms: {
      byScale: topOfEach(keyTerms(termed, (document) => document.scale)),
      byPhase: topOfEach(keyTerms(termed, (document) => phaseOf(document.date, phases)?.id ?? null)),
    },
    themes: periods,
    themesByScale: byScale,
    factorThemes: factorThemes(termed, { seeds: Array.from({ length: 10 }, (_, i) => seed + i) }),
    flows: flowRows.parse(flows.flows.objects()),
    stability: flows.stability,
    bursts: termBursts(termed),
    divergence: scaleDivergences(termed, { draws, seed }),
    diffusion: diffusionLags(termed),
    citations: z.array(z.record(z.string(), cell)).parse(citationGraph(documents, corpus.mentions).objects()),
  };
}

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const flowRows = z.array(z.record(z.string(), cell));

/** The terms that a group uses more than the rest, strongest first. */
function topOfEach<
  Term extends { readonly group: string; readonly isOverused: boolean; readonly logLikelihood: number },
>(terms: readonly Term[]): Term[] {
  const over = terms.filter((term) => term.isOverused);
  return [...Map.groupBy(over, (term) => term.group).values()].flatMap((own) =>
    own.toSorted((a, b) => b.logLikelihood - a.logLikelihood).slice(0, MOST_KEY_TERMS),
  );
}
