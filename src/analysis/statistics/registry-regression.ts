import { z } from 'zod';
import { InvalidInputError } from '../../model/errors.ts';
import { dyadsOf } from '../network/dyads.ts';
import { designOf } from '../regression/design.ts';
import { dummies } from '../regression/dummies.ts';
import { gravity } from '../regression/gravity.ts';
import { greatCircleKm } from '../regression/great-circle.ts';
import { poissonRegression } from '../regression/poisson-regression.ts';
import { label } from './network-schemas.ts';
import { at } from './numeric/at.ts';
import { statistic } from './statistic.ts';

const poissonInput = z.looseObject({
  response: z.string(),
  factors: z.array(z.string()).optional(),
  covariates: z.array(z.string()).optional(),
  offset: z.string().optional(),
});

const gravityInput = z.object({
  cities: z.array(z.string()).min(3),
  mass: z.record(z.string(), z.number().positive()),
  lonlat: z.record(z.string(), z.tuple([z.number(), z.number()])),
  radiusKm: z.number().positive().optional(),
  flow: z.array(z.number().nonnegative()),
});

/** Models of counts and flows. */
export const registryRegression = [
  statistic(
    'poisson-regression',
    'Log-linear model of counts on factors and covariates, with model-based and robust errors.',
    poissonInput,
    runPoisson,
  ),
  statistic(
    'gravity',
    'Gravity model of flows between places, by Poisson pseudo-maximum likelihood and by logarithms.',
    gravityInput,
    runGravity,
  ),
];

function runPoisson(input: z.infer<typeof poissonInput>) {
  const factors = (input.factors ?? []).map((name) => dummies(name, valuesOf(input, name, label)));
  const covariates = (input.covariates ?? []).map(
    (name) => [name, valuesOf(input, name, z.number())] as const,
  );
  const counts = valuesOf(input, input.response, z.number());
  const variables = Object.assign({}, ...factors, Object.fromEntries(covariates));
  const design = designOf(variables, counts.length);
  const offset = input.offset === undefined ? undefined : valuesOf(input, input.offset, z.number());
  const { fitted, ...fit } = poissonRegression(counts, design, { offset });
  return { names: design.names, ...fit, fitted };
}

/** The list under a key that another key names. */
function valuesOf<T>(input: Readonly<Record<string, unknown>>, name: string, value: z.ZodType<T>): T[] {
  const list = z.array(value).safeParse(input[name]);
  if (list.success) return list.data;
  throw new InvalidInputError(
    `${name} is not a list of values`,
    `key ${name}`,
    'Give one value for each row.',
  );
}

function runGravity({ cities, mass, lonlat, radiusKm, flow }: z.infer<typeof gravityInput>) {
  const pairs = dyadsOf(cities.length, false);
  if (flow.length !== pairs.length) {
    const counts = `${flow.length} for ${pairs.length} pairs of ${cities.length} cities`;
    throw new InvalidInputError('Each pair needs one flow', counts, 'Give them with i < j, i outer.');
  }
  const rows = pairs.map(([i, j], k) => ({
    flow: at(flow, k),
    massFrom: ofCity(mass, at(cities, i), 'mass'),
    massTo: ofCity(mass, at(cities, j), 'mass'),
    distanceKm: greatCircleKm(
      ofCity(lonlat, at(cities, i), 'lonlat'),
      ofCity(lonlat, at(cities, j), 'lonlat'),
      radiusKm,
    ),
  }));
  const { names, poisson, ols, olsSymmetric, positivePairs } = gravity(rows);
  return {
    names,
    firstDistances: rows.slice(0, FIRST).map((row) => row.distanceKm),
    olsCoef: ols?.coef ?? null,
    olsSe: ols?.se ?? null,
    olsR2: ols?.r2 ?? null,
    olsSymmetricCoef: olsSymmetric?.coef ?? null,
    poissonCoef: poisson.coef,
    poissonSe: poisson.se,
    poissonRobustSe: poisson.robustSe,
    poissonDeviance: poisson.deviance,
    poissonNullDeviance: poisson.nullDeviance,
    pairs: rows.length,
    positivePairs,
  };
}

/** Distances that are printed as a check. */
const FIRST = 12;

function ofCity<T>(values: Readonly<Record<string, T>>, city: string, key: string): T {
  const value = values[city];
  if (value !== undefined) return value;
  throw new InvalidInputError(`${city} is missing`, key, 'Give it for each city.');
}
