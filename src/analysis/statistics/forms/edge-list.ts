import { InvalidInputError } from '../../../model/errors.ts';
import type { Edge, Label } from '../../network/network.ts';
import { isJsonObject, type JsonObject, shown } from './form.ts';

const FROM = ['from', 'source', 'origin', 'a', 'u', 'i', 'placeA'];
const TO = ['to', 'target', 'destination', 'b', 'v', 'j', 'placeB'];
const WEIGHT = ['weight', 'value', 'w', 'count', 'n', 'flow'];

/** Shapes of ties in words. */
export const edgeShapes =
  'pairs [a, b], triples [a, b, weight] or objects with from (source) and to (target) and perhaps weight';

/**
 * Ties as pairs and triples; null counts as no weight given.
 *
 * @param weights one for each tie, where ties and weights are two lists
 * @throws {InvalidInputError} for something that is no tie, by its place
 * @source policyloom: forms of statistics' inputs
 * @example edgeList([{ source: 'a', target: 'b', weight: 2 }], undefined, 'edges') // => [['a', 'b', 2]]
 */
export function edgeList(ties: unknown, weights: unknown, key: string): Edge[] {
  if (!Array.isArray(ties)) {
    throw new InvalidInputError(`${shown(ties)} is no list of ties`, `key ${key}`, `Give ${edgeShapes}.`);
  }
  const edges = ties.map((tie, i) => edgeOf(tie, `key ${key}, item ${i}`));
  return weights === undefined ? edges : weighted(edges, weights);
}

function edgeOf(tie: unknown, place: string): Edge {
  const [from, to, weight] = isJsonObject(tie) ? endsOf(tie) : listed(tie);
  if (!(isLabel(from) && isLabel(to))) throw noTie(tie, place);
  if (weight === undefined) return [from, to];
  if (typeof weight === 'number') return [from, to, weight];
  throw new InvalidInputError(`The weight ${shown(weight)} is no number`, place, 'Write a number from 0 on.');
}

function listed(tie: unknown): readonly unknown[] {
  return Array.isArray(tie) && tie.length <= 3 ? tie : [];
}

function endsOf(tie: JsonObject): readonly unknown[] {
  return [FROM, TO, WEIGHT].map((keys) => keys.map((key) => tie[key]).find((value) => value !== undefined));
}

function noTie(tie: unknown, place: string): InvalidInputError {
  return new InvalidInputError(`${shown(tie)} is no tie of two nodes`, place, `Give ${edgeShapes}.`);
}

function isLabel(value: unknown): value is Label {
  return typeof value === 'string' || typeof value === 'number';
}

function weighted(edges: readonly Edge[], weights: unknown): Edge[] {
  if (!Array.isArray(weights) || weights.length !== edges.length || edges.some((edge) => edge.length === 3)) {
    const place = `key weights, ${edges.length} ties`;
    throw new InvalidInputError('Weights and ties do not fit', place, 'Give one weight a tie, in one place.');
  }
  return edges.map(([from, to], i) => edgeOf([from, to, weights[i]], `key weights, item ${i}`));
}
