import { z } from 'zod';
import { InvalidInputError } from '../../model/errors.ts';
import { dyadsOf } from '../network/dyads.ts';
import { designOf } from '../regression/design.ts';
import { dummies } from '../regression/dummies.ts';
import { gravity } from '../regression/gravity.ts';
import { greatCircleKm } from '../regression/great-circle.ts';
import { poissonRegression } from '../regression/poisson-regression.ts';
import { columnForm } from './forms/column-form.ts';
import { gravityForm } from './forms/gravity-form.ts';
import { label } from './network-schemas.ts';
import { at } from './numeric/at.ts';
import { statistic } from './statistic.ts';

const poissonInput = z.object({
  columns: z.record(z.string(), z.unknown()),
  response: z.string(),
  factors: z.array(z.string()).optional(),
  covariates: z.array(z.string()).optional(),
  offset: z.string().optional(),
});

const gravityInput = z.object({
  cities: z.array(z.string()).min(3),
  mass: z.record(z.string(), z.number().positive()),
  lonlat: z.record(z.string(), z.tuple([z.number(), z.number()])).optional(),
  distanceKm: z.array(z.number().positive()).optional(),
  radiusKm: z.number().positive().optional(),
  flow: z.array(z.number().nonnegative()),
});

/** Models of counts and flows. */
export const registryRegression = [
  statistic({
    name: 'poisson-regression',
    description: 'Log-linear model of counts on factors and covariates, with model-based and robust errors.',
    form: columnForm(
      'response, factors, covariates and offset (already a logarithm): names of columns; each column a list under its own key, or rows: objects with those keys',
      ['response', 'factors', 'covariates', 'offset'],
    ),
    schema: poissonInput,
    compute: runPoisson,
  }),
  statistic({
    name: 'gravity',
    description:
      'Gravity model of flows between places, by Poisson pseudo-maximum likelihood and by logarithms.',
    form: gravityForm,
    schema: gravityInput,
    compute: runGravity,
  }),
];

function runPoisson({ columns, ...input }: z.infer<typeof poissonInput>) {
  const factors = (input.factors ?? []).map((name) => dummies(name, valuesOf(columns, name, label)));
  const covariates = (input.covariates ?? []).map(
    (name) => [name, valuesOf(columns, name, z.number())] as const,
  );
  const counts = valuesOf(columns, input.response, z.number());
  const variables = Object.assign({}, ...factors, Object.fromEntries(covariates));
  const design = designOf(variables, counts.length);
  const offset = input.offset === undefined ? undefined : valuesOf(columns, input.offset, z.number());
  const { fitted, ...fit } = poissonRegression(counts, design, { offset });
  return { names: design.names, ...fit, fitted };
}

/** The list under a key that another key names. */
function valuesOf<T>(columns: Readonly<Record<string, unknown>>, name: string, value: z.ZodType<T>): T[] {
  const list = z.array(value).safeParse(columns[name]);
  if (list.success) return list.data;
  const row = list.error.issues[0]?.path[0];
  const place = row === undefined ? `key ${name}` : `key ${name}, row ${String(row)}`;
  throw new InvalidInputError(`${name} is not a list of values`, place, 'Give one value for each row.');
}

function runGravity(input: z.infer<typeof gravityInput>) {
  const { cities, mass, flow } = input;
  const pairs = dyadsOf(cities.length, false);
  if (flow.length !== pairs.length) {
    const counts = `${flow.length} for ${pairs.length} pairs of ${cities.length} cities`;
    throw new InvalidInputError('Each pair needs one flow', counts, 'Give them with i < j, i outer.');
  }
  if (input.distanceKm && input.distanceKm.length !== pairs.length) {
    const counts = `${input.distanceKm.length} for ${pairs.length} pairs`;
    throw new InvalidInputError('Each pair needs one distance', counts, 'Give a symmetric matrix.');
  }
  const rows = pairs.map(([i, j], k) => ({
    flow: at(flow, k),
    massFrom: ofCity(mass, at(cities, i), 'mass'),
    massTo: ofCity(mass, at(cities, j), 'mass'),
    distanceKm: input.distanceKm?.[k] ?? between(input, at(cities, i), at(cities, j)),
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

function between({ lonlat, radiusKm }: z.infer<typeof gravityInput>, one: string, other: string): number {
  const places = lonlat ?? {};
  return greatCircleKm(ofCity(places, one, 'lonlat'), ofCity(places, other, 'lonlat'), radiusKm);
}

function ofCity<T>(values: Readonly<Record<string, T>>, city: string, key: string): T {
  const value = values[city];
  if (value !== undefined) return value;
  throw new InvalidInputError(`${city} is missing`, key, 'Give it for each city.');
}
