import { PolicyloomError } from '../../model/errors.ts';

/** A calculation that goes step by step and did not come to rest. The message names it and the likely reason. */
export class NotConvergedError extends PolicyloomError {
  override readonly name = 'NotConvergedError';
  readonly code = 'not-converged';

  constructor(what: string, steps: number, hint: string) {
    super(`${what} did not settle in ${steps} steps. ${hint}`);
  }
}
