import { z } from 'zod';
import { InvalidInputError } from '../model/errors.ts';
import { buildGazetteer, type Gazetteer, gazetteerSchema, unitsSchema } from './gazetteer.ts';
import { loadRegion } from './load-region.ts';
import { regionPacks } from './region-packs.ts';

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
  const region = loadRegion(id);
  const { names, units, papers: paperFile } = regionPacks[id] ?? {};
  const papers = parse(papersSchema, paperFile, `${id}/papers.json`);
  const gazetteer = buildGazetteer(
    region,
    parse(unitsSchema, units, `${id}/units.json`),
    parse(gazetteerSchema, names, `${id}/gazetteer.json`),
  );
  const version = `${gazetteer.version}.${papers.version}`;
  const pack = { id, gazetteer, nationalPapers: papers.national, version };
  built.set(id, pack);
  return pack;
}

function parse<T>(schema: z.ZodType<T>, data: unknown, where: string): T {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError(z.prettifyError(parsed.error), where, 'Mend the file of the pack.');
}
