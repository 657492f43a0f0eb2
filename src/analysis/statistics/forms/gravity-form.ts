import { InvalidInputError } from '../../../model/errors.ts';
import { dyadsOf } from '../../network/dyads.ts';
import { buildNetwork } from '../../network/network.ts';
import { tieMatrix } from '../../network/tie-matrix.ts';
import { edgeList } from './edge-list.ts';
import { type Form, isJsonObject, type JsonObject, type Plain, without } from './form.ts';
import { tiesOfMatrix } from './tie-table.ts';

/**
 * Flows between cities, with masses and places: one flow a pair, i < j, i outer.
 *
 * @source policyloom: forms of statistics' inputs
 * @example gravityForm.toPlain({ cities: ['a', 'b'], mass: [1, 2], flow: [[0, 7], [7, 0]] }).input // => { cities: ['a', 'b'], mass: { a: 1, b: 2 }, flow: [7] }
 */
export const gravityForm: Form = {
  reads:
    'cities: names; mass: an object by city, or a list in their order; lonlat: the same, of [longitude, latitude]; flow: a list with i < j, i outer, or a symmetric matrix, or objects with from, to and flow (pairs that are not named have 0); distanceKm: a symmetric matrix, instead of lonlat; radiusKm of the globe',
  toPlain: (input) => toPairs(input),
};

function toPairs(input: JsonObject): Plain {
  const { cities } = input;
  if (!(Array.isArray(cities) && cities.every((city) => typeof city === 'string'))) return { input };
  const byCity = (key: string) =>
    Array.isArray(input[key]) ? { [key]: named(cities, input[key], key) } : {};
  const distance = input['distanceKm'] ?? input['distance'];
  return {
    input: {
      ...without(input, ['distance']),
      ...byCity('mass'),
      ...byCity('lonlat'),
      ...(input['flow'] !== undefined && { flow: pairValues(input['flow'], cities, 'flow') }),
      ...(distance !== undefined && { distanceKm: pairValues(distance, cities, 'distanceKm') }),
    },
  };
}

function named(cities: readonly string[], values: readonly unknown[], key: string): JsonObject {
  if (values.length === cities.length) return Object.fromEntries(cities.map((city, i) => [city, values[i]]));
  const counts = `${values.length} for ${cities.length} cities`;
  throw new InvalidInputError(`${key} does not fit the cities`, counts, 'Give one for each city.');
}

/** One value for each pair; a list of numbers is that already. */
function pairValues(values: unknown, cities: readonly string[], key: string): unknown {
  if (!Array.isArray(values) || values.length === 0) return values;
  const isMatrix =
    values.length === cities.length &&
    values.every((row) => Array.isArray(row) && row.length === cities.length);
  if (!isMatrix && !values.every((item) => Array.isArray(item) || isJsonObject(item))) return values;
  const edges = isMatrix ? tiesOfMatrix(values, cities, false, key).edges : edgeList(values, undefined, key);
  const apart = edges.filter(([from, to]) => from !== to);
  const matrix = tieMatrix(buildNetwork({ nodes: cities, edges: apart }));
  return dyadsOf(cities.length, false).map(([i, j]) => matrix[i]?.[j] ?? 0);
}
