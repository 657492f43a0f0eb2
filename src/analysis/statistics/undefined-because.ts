/**
 * Why a key of a result is null, in words that programs can compare; empty when everything is defined.
 * A key is null where the field's convention is that the statistic has no value there, never for a fault.
 *
 * @source policyloom: results of the statistics
 * @example undefinedWhere({ z: 'no-variation', p: null }) // => { z: 'no-variation' }
 */
export function undefinedWhere(reasons: Readonly<Record<string, string | null>>): UndefinedBecause {
  return Object.fromEntries(
    Object.entries(reasons).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

/** Key of the result → code of the reason. */
export type UndefinedBecause = Readonly<Record<string, string>>;
