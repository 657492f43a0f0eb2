import { z } from 'zod';

const nullable = z.number().nullable();
const codes = z.array(z.string());

/** A value, or the reason in words. */
function maybe<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value: value.nullable(), undefinedBecause: z.string().nullable() });
}

const link = z.strictObject({
  phase: z.string(),
  placeA: z.string(),
  placeB: z.string(),
  directed: z.boolean(),
  n: z.number(),
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
  kinds: codes,
  eventIds: codes,
});

const node = z.strictObject({
  code: z.string(),
  degree: z.number(),
  strength: z.number(),
  out: z.number(),
  in: z.number(),
  betweenness: z.number(),
  closeness: nullable,
  eigenvector: nullable,
  pageRank: nullable,
});

const whole = z.strictObject({
  places: z.number(),
  links: z.number(),
  density: nullable,
  averageClustering: nullable,
  transitivity: nullable,
  degreeCentralization: nullable,
  betweennessCentralization: nullable,
  degreeAssortativity: nullable,
  provinceAssortativity: nullable,
  tierAssortativity: nullable,
  reciprocity: nullable,
  eiProvince: nullable,
  eiTier: nullable,
  strengthGini: nullable,
  strengthHHI: nullable,
});

const correlation = z.strictObject({
  r: nullable,
  p: nullable,
  n: z.number(),
  undefinedBecause: z.string().nullable(),
});

const mrqap = z.strictObject({
  intercept: z.number(),
  terms: z.array(
    z.strictObject({
      name: z.string(),
      b: z.number(),
      pTwoSided: z.number(),
      pGreaterEqual: z.number(),
      pLessEqual: z.number(),
    }),
  ),
  r2: nullable,
  dyads: z.number(),
  permutations: z.number(),
  seed: z.number(),
});

const gravity = z.strictObject({
  massKind: z.enum(['gdp', 'population']),
  terms: z.array(z.strictObject({ name: z.string(), b: z.number(), robustSe: z.number() })),
  deviance: z.number(),
  nullDeviance: z.number(),
  pairs: z.number(),
  residuals: z.array(
    z.strictObject({
      placeA: z.string(),
      placeB: z.string(),
      observed: z.number(),
      expected: z.number(),
      residual: z.number(),
    }),
  ),
});

const network = z.strictObject({
  phase: z.string(),
  nodes: z.array(node),
  whole,
  communities: maybe(
    z.strictObject({
      q: z.number(),
      communities: z.array(codes),
      proven: z.boolean(),
      upperBound: nullable,
      runs: z.array(z.strictObject({ q: z.number(), starts: z.number() })),
    }),
  ),
  corePeriphery: maybe(
    z.strictObject({ core: codes, periphery: codes, fit: z.number(), exact: z.boolean() }),
  ),
  qap: z.record(z.string(), correlation),
  mrqap: maybe(mrqap),
  gravity: maybe(gravity),
  moran: maybe(
    z.strictObject({ I: z.number(), EI: z.number(), pPermutation: nullable, permutations: z.number() }),
  ),
});

const comparison = z.strictObject({
  from: z.string(),
  to: z.string(),
  kept: z.number(),
  gained: z.number(),
  lost: z.number(),
  jaccard: nullable,
  densityFrom: nullable,
  densityTo: nullable,
  r: nullable,
  p: nullable,
  undefinedBecause: z.record(z.string(), z.string()),
});

/** The key `linkage` of a report. @source policyloom: the contract of the command */
export const linkageSchema = z.strictObject({
  cities: codes,
  links: z.array(link),
  provincialLinks: z.array(link),
  matrices: z.array(
    z.strictObject({
      phase: z.string(),
      kind: z.string(),
      directed: z.boolean(),
      values: z.array(z.array(z.number())),
    }),
  ),
  networks: z.array(network),
  comparisons: z.array(comparison),
});
