/** One decision of an extraction, for people who ask why. */
export interface TraceStep {
  /** What was decided, such as `body`, `removed` or `field`. */
  readonly step: string;
  /** The element or field concerned. */
  readonly target: string;
  readonly reason: string;
  /** A piece of the text concerned, cut short. */
  readonly text: string;
}

const MAX_TEXT = 120;

/** A trace step with its text cut to what a list can show. */
export function traceStep(step: string, target: string, reason: string, text = ''): TraceStep {
  return { step, target, reason, text: text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text };
}
