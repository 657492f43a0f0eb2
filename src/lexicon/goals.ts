import { z } from 'zod';
import { InvalidInputError } from '../model/errors.ts';
import { isIsoDate } from '../model/time.ts';
import { regionPacks } from './region-packs.ts';

const place = z.string().regex(/^\d{6}$/);

const goalsSchema = z.object({
  version: z.string(),
  sources: z.array(z.string().min(1)).min(1),
  /** Why the themes weigh what they weigh. */
  weights: z.string().min(1),
  statements: z.array(
    z.object({
      id: z.string().min(1),
      /** As other texts name it in 《》. */
      title: z.string().min(2),
      /** The day it came into the world. */
      from: z.string().refine(isIsoDate, 'not a calendar date'),
      /** Weight of each industry that it names; null when it names none, and the one before stays in force. */
      themes: z.record(z.string(), z.number().positive()).nullable(),
      /** Moves that it prescribes, origin and target. */
      arcs: z.array(z.tuple([place, place])),
      /** Belts and zones that it puts cities into. */
      groups: z.array(z.object({ id: z.string(), members: z.array(place).min(2) })),
    }),
  ),
});

/** A regional document that says what the region is to become. */
export type GoalStatement = Readonly<z.infer<typeof goalsSchema>['statements'][number]>;

/**
 * What regional documents prescribe, earliest first; empty when the pack has no `goals.json`.
 *
 * @throws {InvalidInputError} when the file breaks its form
 */
export function loadGoals(regionId: string): readonly GoalStatement[] {
  const file = regionPacks[regionId]?.goals;
  if (file === undefined) return [];
  const parsed = goalsSchema.safeParse(file);
  if (!parsed.success) {
    const where = `${regionId}/goals.json`;
    throw new InvalidInputError(z.prettifyError(parsed.error), where, 'Mend the file of the pack.');
  }
  return parsed.data.statements.toSorted((a, b) => a.from.localeCompare(b.from));
}
