/** What the browser says when whoever was asked went away between two steps, or before the answer. */
export function isListenerGone(error: unknown): boolean {
  return error instanceof Error && /receiving end|message (?:port|channel) closed/i.test(error.message);
}
