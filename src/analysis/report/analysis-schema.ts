import { z } from 'zod';
import { verdicts } from '../assessment/finding.ts';
import { periodLengths } from '../counts/periods.ts';
import { evolutionSchema } from './evolution-schema.ts';
import { focusSchema } from './focus-schema.ts';
import { linkageSchema } from './linkage-schema.ts';

const nullable = z.number().nullable();
const sentence = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const verdict = z.enum(verdicts);

const measured = z.strictObject({
  value: nullable,
  low: nullable,
  high: nullable,
  p: nullable,
  n: z.number(),
});

const testResult = z.strictObject({
  verdict,
  reasons: z.array(z.string()).min(1),
  statistics: z.record(z.string(), measured),
  sentence,
  wouldChange: sentence,
  eventIds: z.array(z.string()),
  documentIds: z.array(z.string()),
  alignment: z.enum(['unclear', 'aligned', 'opposed', 'undecided']).exactOptional(),
});

const finding = z.strictObject({
  id: z.enum(['F1', 'F2', 'F3']),
  claim: sentence,
  verdict,
  reasons: z.array(z.string()).min(1),
  sentence,
  parts: z.record(z.string(), testResult),
  sensitivity: z.array(
    z.strictObject({ choice: z.string(), verdict, reasons: z.array(z.string()), n: z.number() }),
  ),
  isSample: z.boolean(),
});

const indicator = z.strictObject({
  id: z.string(),
  value: nullable,
  low: nullable,
  high: nullable,
  bias: nullable,
  n: z.number(),
  documentIds: z.array(z.string()),
  undefinedBecause: z.enum(['too-few', 'nothing-to-measure']).nullable(),
});

const correlation = z.strictObject({
  r: nullable,
  p: nullable,
  n: z.number(),
  undefinedBecause: z.string().nullable(),
});

const marketModel = z.strictObject({
  hierarchyShare: z.number(),
  p: z.number(),
  pairs: z.number(),
  vif: z.record(z.string(), nullable),
  withoutCity: z.record(z.string(), nullable),
  massKind: z.enum(['gdp', 'population']),
});

const pair = z.tuple([z.string(), z.string()]);
const shares = z.record(z.string(), z.number());

const document = z.strictObject({
  id: z.string(),
  date: z.string(),
  year: z.number(),
  scale: z.string(),
  site: z.string(),
  eventIds: z.array(z.string()),
  strength: z.number(),
  superior: z.boolean(),
  parties: z.array(z.string()),
  pairs: z.array(pair),
  arcs: z.array(pair),
  asks: z.array(pair),
  ngo: z.number(),
  gov: z.number(),
  themes: shares,
  focus: shares,
  process: z.number(),
  structure: z.number(),
  empower: z.number(),
  order: z.number(),
  open: z.boolean(),
  monitor: z.boolean(),
  market: z.number(),
  command: z.number(),
  cites: z.boolean(),
  citationLagsDays: z.array(z.number()),
});

const assessment = z.strictObject({
  documents: z.array(document),
  withoutAct: z.number(),
  undated: z.number(),
  indicators: z.array(indicator),
  byPhase: z.array(z.strictObject({ phase: z.string(), indicators: z.array(indicator) })),
  pairs: z.strictObject({
    A5_belts: correlation,
    H1_market: z.strictObject({ model: marketModel.nullable(), undefinedBecause: z.string().nullable() }),
    H5_marketFit: correlation,
  }),
  findings: z.array(finding).length(3),
});

/**
 * The form of what `analyze` prints (docs/analysis.md says what each key means). Numbers are finite: a report with a
 * NaN does not pass.
 *
 * @source policyloom: the contract of the command
 */
export const analysisSchema = z.strictObject({
  reportVersion: z.literal(1),
  corpus: z.strictObject({
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    announcements: z.number(),
    documents: z.number(),
    events: z.number(),
    undatedEvents: z.number(),
    suggestedEvents: z.number(),
    linkages: z.number(),
    codings: z.number(),
    firstYear: nullable,
    lastYear: nullable,
    isSample: z.boolean(),
  }),
  region: z.string(),
  versions: z.strictObject({ policyloom: z.string(), coder: z.string() }),
  parameters: z.strictObject({
    period: z.enum(periodLengths),
    statuses: z.array(z.string()).nullable(),
    separate: z.boolean(),
    permutations: z.number(),
    resamples: z.number(),
    seed: z.number(),
    confidence: z.number(),
    leastDocuments: z.number(),
    leastEvents: z.number(),
    coverThreshold: z.number(),
    context: z.array(z.string()).nullable(),
  }),
  evolution: evolutionSchema,
  focus: focusSchema,
  linkage: linkageSchema,
  assessment,
});
