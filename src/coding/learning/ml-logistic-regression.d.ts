/** The part of the library that is used; it ships no types. */
declare module 'ml-logistic-regression' {
  import type { Matrix } from 'ml-matrix';

  interface OneVersusRest {
    /** For each row the likelihood, 0 to 1, of any class but this one. */
    testScores(features: Matrix): number[];
  }

  // biome-ignore lint/style/noDefaultExport: so the library exports it.
  export default class LogisticRegression {
    constructor(options: { readonly numSteps: number; readonly learningRate: number });
    readonly classifiers: readonly OneVersusRest[];
    /** `classes` is a column of 0, 1, … */
    train(features: Matrix, classes: Matrix): void;
  }
}
