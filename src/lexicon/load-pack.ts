import { z } from 'zod';
import { InvalidInputError } from '../model/errors.ts';
import { buildGazetteer, type Gazetteer, gazetteerSchema, unitsSchema } from './gazetteer.ts';
import { loadRegion } from './load-region.ts';
import jingJinJiNames from './regions/jing-jin-ji/gazetteer.json' with { type: 'json' };
import jingJinJiPapers from './regions/jing-jin-ji/papers.json' with { type: 'json' };
import jingJinJiUnits from './regions/jing-jin-ji/units.json' with { type: 'json' };

/** Everything that coding needs to know of a region, built once. */
export interface Pack {
  readonly id: string;
  readonly gazetteer: Gazetteer;
  /** Titles of papers known to be of a national body, for texts that name no issuer. */
  readonly nationalPapers: readonly string[];
  /** Changes whenever a word list of the pack does. */
  readonly version: string;
}

interface PackFiles {
  readonly names: unknown;
  readonly units: unknown;
  readonly papers: unknown;
}

const papersSchema = z.object({
  version: z.string(),
  sources: z.array(z.string()).min(1),
  national: z.array(z.string().min(4)),
});

const files: Readonly<Record<string, PackFiles>> = {
  'jing-jin-ji': { names: jingJinJiNames, units: jingJinJiUnits, papers: jingJinJiPapers },
};
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
  const { names, units, papers: paperFile } = files[id] ?? {};
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
