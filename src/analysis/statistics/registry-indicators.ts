import { z } from 'zod';
import { alignmentIndicators } from '../indicators/alignment-indicators.ts';
import { directionIndicators } from '../indicators/direction-indicators.ts';
import { evolutionIndicators } from '../indicators/evolution-indicators.ts';
import { linkageIndicators } from '../indicators/linkage-indicators.ts';
import { policyDocument } from '../indicators/policy-document.ts';
import { scorecard } from '../indicators/scorecard.ts';
import { oneShape } from './forms/form.ts';
import { statistic } from './statistic.ts';

const indicatorsInput = z.object({
  documents: z.array(policyDocument).min(1),
  level: z.record(z.string(), z.number()),
  province: z.record(z.string(), z.string()),
  goalDocument: z.string(),
  planArcs: z.array(z.tuple([z.string(), z.string()])),
  themes: z.array(z.string()).min(1),
  coverThreshold: z.number().min(0).max(1),
});

/** The indicators of evolution, linkage, governance and alignment, on documents in plain form. */
export const registryIndicators = [
  statistic({
    name: 'indicators',
    description:
      'Indicators of evolution, linkage, direction, neo-regional governance and alignment with the goal.',
    form: oneShape(
      'documents (id, year, scale, strength, parties, gov, ngo, cites, themes, arcs, counts of clauses), level and province by place, goalDocument, planArcs, themes, coverThreshold',
    ),
    schema: indicatorsInput,
    compute: ({ documents, ...input }) => ({
      evolution: evolutionIndicators(documents),
      linkage: linkageIndicators(documents, input),
      direction: directionIndicators(documents, input.level),
      scorecard: scorecard(documents, input),
      alignment: alignmentIndicators(documents, input),
    }),
  }),
];
