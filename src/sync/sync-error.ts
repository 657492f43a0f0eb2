import { PolicyloomError } from '../model/errors.ts';

/** Why an exchange with a folder failed, in kinds that have different remedies. */
export type SyncProblem =
  | 'not-running'
  | 'not-jupyter'
  | 'wrong-token'
  | 'refused'
  | 'wrong-version'
  | 'cancelled';

export class SyncError extends PolicyloomError {
  override readonly name = 'SyncError';
  readonly code: SyncProblem;

  constructor(problem: SyncProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = problem;
  }
}
