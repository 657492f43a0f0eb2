import { InvalidInputError } from '../../../model/errors.ts';
import { at } from '../numeric/at.ts';
import { sum } from '../numeric/sums.ts';
import { equivalence, type Matrix } from './similarity.ts';

/** Where themes lie in a strategic diagram; lists are in ascending order of theme. */
export interface StrategicDiagram {
  readonly themes: readonly (number | string)[];
  /** 10·Σ e of ties to terms of other themes. */
  readonly centrality: readonly number[];
  /** 100·Σ e of ties inside / number of terms; 0 for a theme of one term. */
  readonly density: readonly number[];
}

/**
 * Callon's centrality and density, e = equivalence index.
 *
 * @param matrix symmetric; the diagonal holds occurrences
 * @param cluster theme of each term
 * @throws {InvalidInputError} when there are not as many themes as terms
 * @source Callon, Courtial & Laville 1991, Scientometrics 22: 155–205; Cobo et al. 2011 (SciMAT)
 * @example callon([[2, 1], [1, 2]], ['x', 'x']).density // => [12.5]
 */
export function callon(matrix: Matrix, cluster: readonly (number | string)[]): StrategicDiagram {
  if (cluster.length !== matrix.length) {
    throw new InvalidInputError(
      'cluster and matrix differ in length',
      `${cluster.length} and ${matrix.length}`,
      'Give the theme of each term.',
    );
  }
  const index = equivalence(matrix);
  const themes = [...new Set(cluster)].toSorted(ascending);
  const members = themes.map((theme) => cluster.flatMap((of, term) => (of === theme ? [term] : [])));
  return {
    themes,
    centrality: members.map((terms) => 10 * tiesOut(index, terms)),
    density: members.map((terms) => (100 * tiesInside(index, terms)) / terms.length),
  };
}

function tiesOut(index: Matrix, terms: readonly number[]): number {
  const inside = new Set(terms);
  return sum(terms.flatMap((term) => at(index, term).filter((_, other) => !inside.has(other))));
}

/** Each pair once. */
function tiesInside(index: Matrix, terms: readonly number[]): number {
  return sum(
    terms.flatMap((term) => terms.filter((other) => other > term).map((other) => at(at(index, term), other))),
  );
}

function ascending(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
