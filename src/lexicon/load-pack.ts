import { z } from 'zod';
import { InvalidInputError } from '../model/errors.ts';
import { buildGazetteer, type Gazetteer, gazetteerSchema, unitsSchema } from './gazetteer.ts';
import { loadRegion } from './load-region.ts';
import { expectKnownSchema } from './pack-schema.ts';
import type { Region } from './region.ts';
import { type PackFiles, regionPacks } from './region-packs.ts';

/** Everything that coding needs to know of a region, built once. */
export interface Pack {
  readonly id: string;
  readonly gazetteer: Gazetteer;
  /** Titles of papers known to be of a national body, for texts that name no issuer. */
  readonly nationalPapers: readonly string[];
  /** Changes whenever a word list of the pack does. */
  readonly version: string;
}

const papersSchema = z.object({
  version: z.string(),
  sources: z.array(z.string()).min(1),
  national: z.array(z.string().min(4)),
});

const built = new Map<string, Pack>();

/**
 * The pack of that region; built at the first call, the same object afterwards.
 *
 * @throws {InvalidInputError} when no pack has the id or one of its files breaks its form
 */
export function loadPack(id: string): Pack {
  const known = built.get(id);
  if (known) return known;
  const pack = buildPack(id, loadRegion(id), regionPacks[id] ?? NO_FILES);
  built.set(id, pack);
  return pack;
}

const NO_FILES: PackFiles = { region: null, names: null, units: null, papers: null };

/**
 * A pack from its files as they stand, all of it or nothing.
 *
 * @throws {InvalidInputError} when a file breaks its form, is of a newer schema, gives one name two meanings, or
 *   has names that are aliases of each other in a circle; each is named with its file
 */
export function buildPack(id: string, region: Region, files: PackFiles): Pack {
  const papers = parse(papersSchema, files.papers, `${id}/papers.json`);
  const gazetteer = buildGazetteer(
    region,
    parse(unitsSchema, files.units, `${id}/units.json`),
    parse(gazetteerSchema, files.names, `${id}/gazetteer.json`),
  );
  const version = `${gazetteer.version}.${papers.version}`;
  return { id, gazetteer, nationalPapers: papers.national, version };
}

function parse<T>(schema: z.ZodType<T>, data: unknown, where: string): T {
  expectKnownSchema(data, where);
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError(z.prettifyError(parsed.error), where, 'Mend the file of the pack.');
}
