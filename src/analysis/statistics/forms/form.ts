/** An object of plain JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** An input in the one shape that is computed on, and what is to be told of how it was read. */
export interface Plain {
  readonly input: JsonObject;
  /** Goes into the result as it is: what was missing, merged or left out. */
  readonly notes?: JsonObject;
}

/** The shapes in which a statistic takes its input. */
export interface Form {
  /** Keys and shapes in words, for people: the first is the one of published cases. */
  readonly reads: string;
  /**
   * Turns the other shapes into the first.
   *
   * @throws {InvalidInputError} for a shape that could be read in two ways, naming the key
   */
  readonly toPlain: (input: JsonObject) => Plain;
}

/**
 * A form with one shape only.
 *
 * @source policyloom: forms of statistics' inputs
 * @example oneShape('k of n').toPlain({ k: 1, n: 2 }) // => { input: { k: 1, n: 2 } }
 */
export function oneShape(reads: string): Form {
  return { reads, toPlain: (input) => ({ input }) };
}

/** True for an object that is no list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object without some of its keys. */
export function without(input: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(input).filter(([key]) => !keys.includes(key)));
}

/** A value as it is shown in a message: short. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const LONGEST_SHOWN = 40;
