import LogisticRegression from 'ml-logistic-regression';
import { Matrix } from 'ml-matrix';

/** A decision to learn from: what the suggestion is like, and whether the person accepted it. */
export interface Decision {
  readonly features: readonly string[];
  readonly isAccepted: boolean;
}

/** How likely the person accepts a suggestion with these features, 0 to 1; features never met count for nothing. */
export type Likelihood = (features: readonly string[]) => number;

/** Few steps from zero keep the weights small, so that a feature met a few times does not decide alone. */
const STEPS = 150;
/** A feature of fewer decisions says more of the one document than of the person. */
const FEWEST_WITH_FEATURE = 2;

/**
 * A logistic regression on whether features are there, by gradient descent from zero: the same decisions in the same
 * order always give the same model.
 *
 * @param decisions at least one
 */
export function logisticModel(decisions: readonly Decision[]): Likelihood {
  const columns = columnsOf(decisions);
  const longest = Math.max(...decisions.map(({ features }) => features.length)) + 1;
  // A quarter of rows times features bounds the curvature: steps of its inverse cannot overshoot.
  const learningRate = 4 / (decisions.length * longest);
  const model = new LogisticRegression({ numSteps: STEPS, learningRate });
  const rows = new Matrix(decisions.map(({ features }) => rowOf(features, columns)));
  model.train(rows, Matrix.columnVector(decisions.map(({ isAccepted }) => (isAccepted ? 1 : 0))));
  const [notRejected] = model.classifiers;
  if (!notRejected) throw new Error('The model has no class: it was trained on nothing.');
  return (features) => notRejected.testScores(new Matrix([rowOf(features, columns)]))[0] ?? 0;
}

/** Features that enough decisions have, each with its column; column 0 is the constant. */
function columnsOf(decisions: readonly Decision[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of decisions) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count >= FEWEST_WITH_FEATURE);
  return new Map(common.map(([feature], index) => [feature, index + 1]));
}

function rowOf(features: readonly string[], columns: ReadonlyMap<string, number>): number[] {
  const row = Array.from({ length: columns.size + 1 }, () => 0);
  row[0] = 1;
  for (const feature of features) {
    const column = columns.get(feature);
    if (column !== undefined) row[column] = 1;
  }
  return row;
}
