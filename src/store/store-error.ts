import { PolicyloomError } from '../model/errors.ts';

/** Why the store could not do it, in kinds that have different remedies. */
export type StoreProblem =
  | 'store-quota'
  | 'store-blocked'
  | 'store-version'
  | 'store-closed'
  | 'store-serialisation'
  | 'store-failed';

/** What the browser's database refused; the message says what to do, `cause` what the browser said. */
export class StoreError extends PolicyloomError {
  override readonly name = 'StoreError';
  readonly code: StoreProblem;

  constructor(code: StoreProblem, options?: ErrorOptions) {
    super(remedies[code], options);
    this.code = code;
  }
}

const remedies: Readonly<Record<StoreProblem, string>> = {
  'store-quota': 'The disk is full, so nothing was saved. Free some space, then do it again.',
  'store-blocked': 'Another window keeps an older store open. Close the other policyloom windows.',
  'store-version': 'The store was written by a newer policyloom. Update or reload the extension.',
  'store-closed': 'The browser closed the store. Reload the extension; what was saved is kept.',
  'store-serialisation': 'The record holds something that cannot be stored. Please report this page.',
  'store-failed': 'The store failed. Do it again; if it stays, reload the extension.',
};

/** Names of the browser's and Dexie's errors; the cause of an abort counts more than the abort. */
const problemOfName: Readonly<Record<string, StoreProblem>> = {
  QuotaExceededError: 'store-quota',
  QuotaExceeded: 'store-quota',
  BlockedError: 'store-blocked',
  VersionError: 'store-version',
  DatabaseClosedError: 'store-closed',
  InvalidStateError: 'store-closed',
  DataCloneError: 'store-serialisation',
  DataError: 'store-serialisation',
};

/**
 * Any failure of the database as one of our classes; one of ours passes unchanged.
 *
 * @param error whatever was thrown; wrapped causes are looked through
 */
export function toStoreError(error: unknown): PolicyloomError {
  if (error instanceof PolicyloomError) return error;
  return new StoreError(problemOf(error) ?? 'store-failed', { cause: error });
}

function problemOf(error: unknown): StoreProblem | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const inner = 'inner' in error ? problemOf(error.inner) : undefined;
  if (inner) return inner;
  return 'name' in error ? problemOfName[String(error.name)] : undefined;
}
