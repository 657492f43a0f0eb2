import { z } from 'zod';
import { scales } from '../../model/event.ts';

const nullable = z.number().nullable();
const ids = z.array(z.string());
const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const keyTerm = z.looseObject({
  group: z.string(),
  term: z.string(),
  logLikelihood: z.number(),
  logRatio: nullable,
  isOverused: z.boolean(),
});

const theme = z.strictObject({
  name: z.string(),
  terms: z.record(z.string(), z.number()),
  centrality: z.number(),
  density: z.number(),
  quadrant: z.enum(['motor', 'basic', 'niche', 'emerging-or-declining']),
  documents: ids,
});

const divergence = z.strictObject({
  scaleA: z.enum(scales),
  scaleB: z.enum(scales),
  documentsA: z.number(),
  documentsB: z.number(),
  bits: nullable,
  low: nullable,
  high: nullable,
  undefinedBecause: z.literal('too-few').nullable(),
});

const lag = z.strictObject({
  medianYears: nullable,
  terms: z.number(),
  undefinedBecause: z.literal('too-few').nullable(),
});
const byScale = (value: z.ZodType) => z.record(z.enum(scales), value);

/** The key `focus` of a report. @source policyloom: the contract of the command */
export const focusSchema = z.strictObject({
  keyTerms: z.strictObject({ byScale: z.array(keyTerm), byPhase: z.array(keyTerm) }),
  themes: z.array(
    z.strictObject({ period: z.string(), themes: z.array(theme), modularity: nullable, seed: z.number() }),
  ),
  themesByScale: z.array(
    z.strictObject({
      period: z.string(),
      scale: z.enum(scales),
      themes: z.array(theme),
      modularity: nullable,
      seed: z.number(),
    }),
  ),
  factorThemes: z.strictObject({
    themes: z
      .array(
        z.strictObject({ terms: z.record(z.string(), z.number()), documents: ids, stability: z.number() }),
      )
      .nullable(),
    stability: nullable,
    undefinedBecause: z.literal('too-few').nullable(),
    seeds: z.array(z.number()),
  }),
  flows: z.array(row),
  stability: z.array(z.strictObject({ from: z.string(), to: z.string(), stability: nullable })),
  bursts: z.array(
    z.strictObject({
      term: z.string(),
      from: z.number(),
      to: z.number(),
      weight: z.number(),
      documents: ids,
    }),
  ),
  divergence: z.array(divergence),
  diffusion: z.strictObject({
    terms: z.array(
      z.strictObject({
        term: z.string(),
        first: byScale(nullable),
        leaders: z.array(z.enum(scales)),
        provincialLag: nullable,
        intercityLag: nullable,
        documents: ids,
      }),
    ),
    leads: byScale(z.number()),
    shared: z.number(),
    provincial: lag,
    intercity: lag,
  }),
  citations: z.array(row),
});
