import { z } from 'zod';

/** Two requests a second to one site at most. */
const PACE_MS = 500;

const withPace = z.object({ policyloom_test_pace_ms: z.number().nonnegative() });

/**
 * Milliseconds that lie at least between two requests to one site. Only the extension's own manifest can name
 * another time, and the one that is built names none: a test writes it into its copy of the files, where no
 * page, message or setting can reach.
 */
export function requestPace(manifest: object): number {
  const changed = withPace.safeParse(manifest);
  return changed.success ? changed.data.policyloom_test_pace_ms : PACE_MS;
}
