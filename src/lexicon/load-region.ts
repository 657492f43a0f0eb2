import { z } from 'zod';
import { InvalidInputError } from '../model/errors.ts';
import { isIsoDate } from '../model/time.ts';
import { expectKnownSchema } from './pack-schema.ts';
import type { Region } from './region.ts';
import { regionPacks } from './region-packs.ts';

const words = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const side = z.enum(['left', 'right', 'top', 'bottom']);
const isoDate = z.string().refine(isIsoDate, 'not a calendar date');
const code = z.string().regex(/^\d{6}$/);

const regionSchema = z.object({
  id: z.string(),
  name: words,
  provinces: z.array(z.object({ code, name: words, short: words })).min(1),
  cities: z
    .array(
      z.object({
        code,
        name: words,
        short: words,
        province: code,
        lon: z.number().min(-180).max(180),
        lat: z.number().min(-90).max(90),
        tile: z.tuple([z.number().int(), z.number().int()]),
        labelSide: z.object({ zh: side, en: side }),
        since: isoDate.exactOptional(),
        mergesInto: code.exactOptional(),
      }),
    )
    .min(1),
  centre: code,
  borders: z.array(z.tuple([code, code])).exactOptional(),
  phases: z.array(
    z.object({ id: z.string(), name: words, from: isoDate.nullable(), to: isoDate.nullable() }),
  ),
  sources: z.array(z.string().min(1)).min(1),
});

/** Ids of the region packs that this build knows, in the order of their folders. */
export const regionIds: readonly string[] = Object.keys(regionPacks);

/**
 * The region pack of that id: cities in the order of their codes, provinces in the order figures use.
 *
 * @throws {InvalidInputError} when no pack has the id (the message names those there are) or its data break the form
 */
export function loadRegion(id: string): Region {
  const pack = Object.hasOwn(regionPacks, id) ? regionPacks[id]?.region : undefined;
  if (pack === undefined) {
    throw new InvalidInputError(`No region pack “${id}”`, 'region', `Known: ${regionIds.join(', ')}.`);
  }
  expectKnownSchema(pack, `region pack ${id}`);
  const parsed = regionSchema.safeParse(pack);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError(z.prettifyError(parsed.error), `region pack ${id}`, 'Mend region.json.');
}
