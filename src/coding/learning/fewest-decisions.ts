/** Fewer decisions than this are not learnt from. */
export const FEWEST_DECISIONS = 20;
/** Nor fewer accepted or rejected ones: each fold needs one. */
export const FEWEST_OF_EACH = 5;
