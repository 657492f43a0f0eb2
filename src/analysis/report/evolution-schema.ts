import { z } from 'zod';
import { scales } from '../../model/event.ts';
import { periodLengths } from '../counts/periods.ts';
import { strengthScores } from '../strength/strength-scores.ts';
import { dimensions } from './evolution-report.ts';

const nullable = z.number().nullable();
const scale = z.enum(scales);
const reason = z.literal('too-few-years').nullable();

const count = z.strictObject({
  period: z.string(),
  n: z.number(),
  share: z.number(),
  cumulative: z.number(),
  partial: z.boolean(),
});

const trend = z.strictObject({
  S: z.number(),
  tau: nullable,
  p: z.number(),
  senSlope: z.number(),
  senLow: nullable,
  senHigh: nullable,
  n: z.number(),
});

const found = z.strictObject({
  changes: z.array(z.strictObject({ year: z.number(), support: z.number() })),
  rates: z.array(z.number()),
  penalty: z.number(),
  tried: z.array(z.strictObject({ penalty: z.number(), changes: z.number() })),
  isStable: z.boolean(),
});

const counted = z.strictObject({
  changes: z.array(z.strictObject({ year: z.number(), low: z.number(), high: z.number() })),
  rates: z.array(z.number()),
  models: z.array(z.strictObject({ changes: z.number(), bic: z.number(), above: z.number() })),
  minYears: z.number(),
  conf: z.number(),
});

const comparison = z.strictObject({
  given: z.array(z.number()),
  found: z.array(z.number()),
  rand: z.number(),
  f1: nullable,
  distances: z.array(nullable),
});

/** The key `evolution` of a report. @source policyloom: the contract of the command */
export const evolutionSchema = z.strictObject({
  period: z.enum(periodLengths),
  counts: z.array(count.extend({ dimension: z.enum(dimensions), scale, code: z.string() })),
  notPlaced: z.number(),
  tally: z.strictObject({
    counted: z.number(),
    dated: z.number(),
    undated: z.number(),
    suggested: z.number(),
    leftOut: z.number(),
  }),
  documents: z.array(count),
  byPhase: z.array(z.strictObject({ phase: z.string(), scale, n: z.number() })),
  strength: z.strictObject({
    scores: strengthScores,
    byYear: z.array(z.strictObject({ year: z.number(), n: z.number(), total: z.number(), mean: nullable })),
  }),
  phases: z.strictObject({
    found: found.nullable(),
    comparison: comparison.nullable(),
    counted: counted.nullable(),
    countedComparison: comparison.nullable(),
    undefinedBecause: reason,
  }),
  trends: z.record(z.string(), z.strictObject({ trend: trend.nullable(), undefinedBecause: reason })),
});
