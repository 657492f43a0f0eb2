import type { z } from 'zod';
import { InvalidInputError } from '../../model/errors.ts';

/** One statistic as it is run by name, on plain JSON. */
export interface Statistic {
  readonly name: string;
  /** One line for a list. */
  readonly description: string;
  /**
   * @throws {InvalidInputError} when the input has another form
   * @throws {DegenerateInputError} when the form is right but there is too little in it
   */
  readonly run: (input: unknown) => unknown;
}

/**
 * A statistic of the registry: its input is parsed before it is computed.
 *
 * @param schema the form of the input
 * @param compute pure; gets the parsed input, gives an object that is plain JSON without NaN
 * @source policyloom: form of the registry
 * @example statistic("size", "How many.", { safeParse: (data) => ({ success: true, data }) }, (list) => ({ n: list.length })).run([4, 5]) // => { n: 2 }
 */
export function statistic<Input>(
  name: string,
  description: string,
  schema: z.ZodType<Input>,
  compute: (input: Input) => object,
): Statistic {
  return { name, description, run: (input) => compute(parsed(name, schema, input)) };
}

function parsed<Input>(name: string, schema: z.ZodType<Input>, input: unknown): Input {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.join('.') || 'the whole';
  throw new InvalidInputError(
    `Input of ${name}, ${place}: ${issue?.message}`,
    name,
    'Give the input in the form of that statistic.',
  );
}
