import type { z } from 'zod';
import { InvalidInputError } from '../../model/errors.ts';
import { DegenerateInputError } from './degenerate-input-error.ts';
import { firstNotFinite } from './first-not-finite.ts';
import { type Form, isJsonObject, type JsonObject, shown } from './forms/form.ts';
import { unreadKeys } from './forms/unread-keys.ts';

/** One statistic as it is run by name, on plain JSON. */
export interface Statistic {
  readonly name: string;
  /** One line for a list. */
  readonly description: string;
  /** Keys and shapes of the input, in words. */
  readonly reads: string;
  /**
   * @returns the result; `notRead` names keys of the input that play no part, where there are any
   * @throws {InvalidInputError} when the input has another form
   * @throws {DegenerateInputError} when the form is right but there is too little in it
   */
  readonly run: (input: unknown) => unknown;
}

/** What a statistic of the registry is made of. */
export interface StatisticParts<Input> {
  readonly name: string;
  readonly description: string;
  /** The shapes of the input, brought into that of the schema. */
  readonly form: Form;
  readonly schema: z.ZodType<Input>;
  /** Pure; gets the parsed input, gives an object that is plain JSON without NaN. */
  readonly compute: (input: Input) => object;
}

/**
 * A statistic of the registry: its input is brought into one shape and parsed before it is computed.
 *
 * @source policyloom: form of the registry
 * @example statistic({ name: 'size', description: 'How many.', form: { reads: 'x', toPlain: (input) => ({ input }) }, schema: { safeParse: (data) => ({ success: true, data }) }, compute: ({ x }) => ({ n: x.length }) }).run({ x: [4, 5] }) // => { n: 2 }
 */
export function statistic<Input>(parts: StatisticParts<Input>): Statistic {
  const { name, description, form } = parts;
  return { name, description, reads: form.reads, run: (input) => runOn(parts, input) };
}

function runOn<Input>({ name, form, schema, compute }: StatisticParts<Input>, given: unknown): JsonObject {
  if (!isJsonObject(given)) throw wrongForm(name, `the whole is ${shown(given)}, not an object`, form.reads);
  const { input, notes } = form.toPlain(given);
  const result = schema.safeParse(input);
  if (!result.success) throw wrongForm(name, whatIsWrong(result.error, input), form.reads);
  const notRead = unreadKeys(input, result.data);
  const computed = compute(result.data);
  const lost = firstNotFinite(computed);
  if (lost !== null) {
    const what = `${lost} of ${name} cannot be computed: numbers are too large, or too near to each other`;
    throw new DegenerateInputError(what, 'Give them in another unit.');
  }
  return { ...computed, ...notes, ...(notRead.length > 0 && { notRead }) };
}

function wrongForm(name: string, what: string, reads: string): InvalidInputError {
  return new InvalidInputError(`Input of ${name}, ${what}`, name, `It reads ${reads}.`);
}

/** The first fault: where, what is there, what was expected. */
function whatIsWrong({ issues }: z.ZodError, input: JsonObject): string {
  const [issue] = issues;
  const path = issue?.path ?? [];
  const place = path.join('.') || 'the whole';
  const value = path.reduce<unknown>((inside, key) => Reflect.get(Object(inside), key), input);
  if (value !== undefined) return `${place} is ${shown(value)}: ${issue?.message}`;
  const others = Object.keys(input).join(', ') || 'none';
  return `${place} is missing; its keys are ${others}`;
}
