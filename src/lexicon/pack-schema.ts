import { InvalidInputError } from '../model/errors.ts';

/** The form of pack files and word lists that this build reads. A file without `schema` is of the first. */
export const PACK_SCHEMA = 1;

/**
 * Refuses a file of a newer form before anything of it is used.
 *
 * @param where the file, for the message
 * @throws {InvalidInputError} naming the file and both numbers
 */
export function expectKnownSchema(data: unknown, where: string): void {
  const schema: unknown = Reflect.get(Object(data), 'schema') ?? 1;
  if (schema === PACK_SCHEMA) return;
  const remedy =
    typeof schema === 'number' && schema > PACK_SCHEMA
      ? 'Update policyloom, or take the file of an earlier version.'
      : `Its “schema” must be the number ${PACK_SCHEMA}.`;
  throw new InvalidInputError(
    `The file is of schema ${JSON.stringify(schema)}, this version reads schema ${PACK_SCHEMA}`,
    where,
    remedy,
  );
}
