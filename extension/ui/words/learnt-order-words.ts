/** Texts about the order that a person’s decisions teach. */
export interface LearntOrderWords {
  readonly label: string;
  readonly note: string;
  readonly learning: string;
  readonly tooFew: (accepted: string, rejected: string) => string;
  readonly allAccepted: (decisions: string) => string;
  readonly allRejected: (decisions: string) => string;
  /** @param accepted of all the decisions: what any order has on average */
  readonly heldOut: (first: string, acceptedFirst: string, decisions: string, accepted: string) => string;
}
