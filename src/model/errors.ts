/** Base of every error that this software raises on purpose. `code` is what other programs compare. */
export abstract class PolicyloomError extends Error {
  abstract readonly code: string;
}

/** Input that is not what its format promises. The message names the thing, the place and the remedy. */
export class InvalidInputError extends PolicyloomError {
  override readonly name = 'InvalidInputError';
  readonly code = 'invalid-input';

  constructor(what: string, where: string, remedy: string, options?: ErrorOptions) {
    super(`${what} (${where}). ${remedy}`, options);
  }
}

/** A table or list that must have rows and has none. */
export class EmptyInputError extends PolicyloomError {
  override readonly name = 'EmptyInputError';
  readonly code = 'empty-input';

  constructor(input: string, hint: string) {
    super(`${input} has no rows. ${hint}`);
  }
}
