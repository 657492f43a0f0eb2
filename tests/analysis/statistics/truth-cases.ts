import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const folder = new URL('../../../../shared/truth/', import.meta.url);

/** Shape of a case: an input and what it must come to. */
export const truthCase = z.object({
  id: z.string(),
  statistic: z.string(),
  input: z.unknown(),
  expected: z.record(z.string(), z.unknown()).default({}),
  bounds: z.record(z.string(), z.tuple([z.number(), z.number()])).default({}),
  tolerance: z.number().default(0),
});

/** A published input with what it must come to. */
export type TruthCase = Readonly<z.infer<typeof truthCase>>;

/** The cases of a file of ../shared/truth; none, and said so, where the folder is absent. */
export function truthCases(file: string): readonly TruthCase[] {
  const address = new URL(file, folder);
  if (existsSync(address)) return z.array(truthCase).parse(JSON.parse(readFileSync(address, 'utf8')));
  console.warn(`skipped: ../shared/truth/${file} is not there`);
  return [];
}

/** Every place where a result differs from what is expected, in words; empty when it agrees. */
export function differences(result: unknown, { expected, bounds, tolerance }: TruthCase): string[] {
  const outside = Object.entries(bounds).flatMap(([key, [low, high]]) => {
    const value: unknown = Reflect.get(Object(result), key);
    const isInside = typeof value === 'number' && value >= low && value <= high;
    return isInside ? [] : [`${key}: ${value} is not within ${low} and ${high}`];
  });
  return [...differing(result, expected, tolerance, ''), ...outside];
}

function differing(result: unknown, expected: unknown, tolerance: number, path: string): string[] {
  if (typeof expected === 'object' && expected !== null) {
    const parts = Object.entries(expected).flatMap(([key, value]) =>
      differing(Reflect.get(Object(result), key), value, tolerance, `${path}/${key}`),
    );
    const isSameLength = !Array.isArray(expected) || lengthOf(result) === expected.length;
    return isSameLength ? parts : [...parts, `${path}: another length`];
  }
  return isNear(result, expected, tolerance) ? [] : [`${path}: ${result} instead of ${expected}`];
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : -1;
}

function isNear(result: unknown, expected: unknown, tolerance: number): boolean {
  if (typeof result !== 'number' || typeof expected !== 'number') return result === expected;
  return Math.abs(result - expected) <= tolerance * Math.max(1, Math.abs(expected));
}
