import { at } from '../numeric/at.ts';
import { sum } from '../numeric/sums.ts';

/** A square table of numbers, in the order of the terms. */
export type Matrix = readonly (readonly number[])[];

/** How strongly terms go together, by measure; 0 with a term that never occurs. */
export interface CoWordSimilarity {
  /** c / (si·sj). */
  readonly association: Matrix;
  /** c / (si + sj − c), 0–1. */
  readonly jaccard: Matrix;
  /** c / √(si·sj), 0–1: the cosine. */
  readonly salton: Matrix;
  /** c / min(si, sj), 0–1. */
  readonly inclusion: Matrix;
  /** c² / (si·sj), 0–1. */
  readonly equivalence: Matrix;
  /** 2m·c / (wi·wj), the association strength of VOSviewer; its diagonal is 0. */
  readonly vos: Matrix;
  /** Co-occurrences of each term with others, and half their sum. */
  readonly w: readonly number[];
  readonly m: number;
}

/**
 * Similarity of terms from how often they occur (s, the diagonal) and co-occur (c).
 *
 * @param matrix symmetric, not negative; the diagonal holds occurrences
 * @source van Eck & Waltman 2009, How to normalize cooccurrence data?, JASIST 60: 1635–1651; Callon, Courtial & Laville 1991
 * @example coWordSimilarity([[4, 2], [2, 1]]).inclusion // => [[1, 2], [2, 1]]
 */
export function coWordSimilarity(matrix: Matrix): CoWordSimilarity {
  const w = matrix.map((row, i) => sum(row) - at(row, i));
  const m = sum(w) / 2;
  return {
    association: measured(matrix, (c, a, b) => [c, a * b]),
    jaccard: measured(matrix, (c, a, b) => [c, a + b - c]),
    salton: measured(matrix, (c, a, b) => [c, Math.sqrt(a * b)]),
    inclusion: measured(matrix, (c, a, b) => [c, Math.min(a, b)]),
    equivalence: equivalence(matrix),
    vos: matrix.map((row, i) => row.map((c, j) => (i === j ? 0 : ratio(2 * m * c, at(w, i) * at(w, j))))),
    w,
    m,
  };
}

/**
 * The equivalence index of every pair of terms.
 *
 * @param matrix as for `coWordSimilarity`
 * @returns c² / (si·sj), 0–1; 0 with a term that never occurs
 * @source Callon, Courtial & Laville 1991, Co-word analysis as a tool for describing the network of interactions
 * @example equivalence([[4, 2], [2, 4]]) // => [[1, 0.25], [0.25, 1]]
 */
export function equivalence(matrix: Matrix): Matrix {
  return measured(matrix, (c, a, b) => [c * c, a * b]);
}

/** A measure is given as what is divided and by what. */
function measured(
  matrix: Matrix,
  parts: (c: number, a: number, b: number) => readonly [number, number],
): Matrix {
  const occurrences = matrix.map((row, i) => at(row, i));
  return matrix.map((row, i) =>
    row.map((c, j) => ratio(...parts(c, at(occurrences, i), at(occurrences, j)))),
  );
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
