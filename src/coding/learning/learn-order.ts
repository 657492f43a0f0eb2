import { eventFeatures, type Suggestion } from './event-features.ts';
import { FEWEST_DECISIONS, FEWEST_OF_EACH } from './fewest-decisions.ts';
import { type HeldOut, heldOut } from './held-out.ts';
import { type Decision, logisticModel } from './logistic-model.ts';

/** A suggestion with one person's verdict; null while there is none. */
export interface JudgedSuggestion extends Suggestion {
  readonly isAccepted: boolean | null;
}

/** What could be learnt from a person's decisions. */
export type LearntOrder =
  | {
      readonly kind: 'learnt';
      /** How likely the person accepts each undecided suggestion, 0 to 1, by the event's id. */
      readonly likelihoods: ReadonlyMap<string, number>;
      readonly heldOut: HeldOut;
    }
  /** All accepted or all rejected: there is no difference to learn. */
  | { readonly kind: 'one-sided'; readonly decisions: number; readonly isAccepted: boolean }
  | { readonly kind: 'too-few'; readonly accepted: number; readonly rejected: number };

/** More are not read, so that the panel does not stop; of more, those with the smallest ids, which are hashes. */
const MOST_DECISIONS = 400;

/**
 * Learns from what a person accepted and rejected, and tells for each suggestion without a verdict how likely it is
 * to be accepted. The same suggestions and verdicts, in whatever order, give the same answer. No event is changed.
 */
export function learnOrder(suggestions: readonly JudgedSuggestion[]): LearntOrder {
  const decisions = decisionsIn(suggestions);
  const accepted = decisions.filter(({ isAccepted }) => isAccepted).length;
  const rejected = decisions.length - accepted;
  if (decisions.length >= FEWEST_DECISIONS && Math.min(accepted, rejected) === 0)
    return { kind: 'one-sided', decisions: decisions.length, isAccepted: accepted > 0 };
  if (decisions.length < FEWEST_DECISIONS || Math.min(accepted, rejected) < FEWEST_OF_EACH)
    return { kind: 'too-few', accepted, rejected };
  const likelihood = logisticModel(decisions);
  const open = suggestions.filter(({ isAccepted }) => isAccepted === null);
  return {
    kind: 'learnt',
    likelihoods: new Map(
      open.map((suggestion) => [suggestion.event.id, likelihood(eventFeatures(suggestion))]),
    ),
    heldOut: heldOut(decisions),
  };
}

function decisionsIn(suggestions: readonly JudgedSuggestion[]): Decision[] {
  return suggestions
    .toSorted((a, b) => (a.event.id < b.event.id ? -1 : 1))
    .flatMap((suggestion) =>
      suggestion.isAccepted === null
        ? []
        : [{ features: eventFeatures(suggestion), isAccepted: suggestion.isAccepted }],
    )
    .slice(0, MOST_DECISIONS);
}
