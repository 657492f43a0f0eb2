import { type Decision, logisticModel } from './logistic-model.ts';

/** How well the order fits decisions that the model had not seen. */
export interface HeldOut {
  /** Decisions, each ordered by a model that learnt from the others only. */
  readonly decisions: number;
  /** Accepted ones among all: what any order has on average. */
  readonly accepted: number;
  /** How many are looked at from the top. */
  readonly first: number;
  /** Accepted ones among those; divided by `first` the held-out precision. */
  readonly acceptedFirst: number;
}

const FOLDS = 5;
/** A person sees about so many at a sitting; of few decisions the better half is looked at. */
const MOST_FIRST = 20;

/**
 * Precision at the top by cross-validation in five folds, each with its share of accepted and rejected.
 *
 * @param decisions in an order that does not depend on the person; at least five of each verdict
 * @source Stone 1974, Cross-Validatory Choice and Assessment of Statistical Predictions
 */
export function heldOut(decisions: readonly Decision[]): HeldOut {
  const byVerdict = decisions.toSorted((a, b) => Number(a.isAccepted) - Number(b.isAccepted));
  const scored = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const likelihood = logisticModel(byVerdict.filter((_, index) => index % FOLDS !== fold));
    return byVerdict
      .filter((_, index) => index % FOLDS === fold)
      .map(({ features, isAccepted }) => ({ isAccepted, score: likelihood(features) }));
  });
  const first = Math.min(MOST_FIRST, Math.floor(decisions.length / 2));
  const top = scored.toSorted((a, b) => b.score - a.score).slice(0, first);
  return {
    decisions: decisions.length,
    accepted: decisions.filter(({ isAccepted }) => isAccepted).length,
    first,
    acceptedFirst: top.filter(({ isAccepted }) => isAccepted).length,
  };
}
