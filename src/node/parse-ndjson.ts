import { InvalidInputError } from '../model/errors.ts';

/** One row of an NDJSON input with the place it came from. */
export interface InputRow {
  readonly where: string;
  readonly value: unknown;
}

/**
 * The rows of NDJSON; blank lines are skipped.
 *
 * @throws {InvalidInputError} at the first line that is not JSON; the message names it
 */
export function parseNdjson(text: string, path: string): InputRow[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const where = `${path}, line ${index + 1}`;
    try {
      return [{ where, value: JSON.parse(line) as unknown }];
    } catch (cause) {
      throw new InvalidInputError('A line is not JSON', where, 'Each line must hold one JSON record.', {
        cause,
      });
    }
  });
}
