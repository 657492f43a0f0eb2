import { stat } from 'node:fs/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { contentHashOf } from '../capture/record/identity.ts';
import { code } from '../coding/code.ts';
import { corpusRows } from '../coding/corpus-rows.ts';
import { defaultRegion } from '../lexicon/default-region.ts';
import { loadPack, type Pack } from '../lexicon/load-pack.ts';
import { InvalidInputError } from '../model/errors.ts';
import { type BrokenLine, type InputRow, parseNdjson } from '../model/parse-ndjson.ts';
import { genres } from '../model/vocabulary.ts';
import { complain, complainAbout, fromCaller, print, type Report, readInput } from './io.ts';
import { sayRecoding } from './say-recoding.ts';

/** A field that cannot be used counts as missing: only `id` and `bodyText` are needed to code. */
const text = z.string().nullish().catch(null);
const codable = z.looseObject({
  id: z.union([z.string(), z.number()]),
  bodyText: z.string(),
  contentHash: text,
  title: text,
  datePublished: text,
  dateWritten: text,
  docNumber: text,
  issuers: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .nullish()
    .catch(null),
  genre: z.enum(genres).nullish().catch(null),
});

export function codeCommand(report: Report): Command {
  return new Command('code')
    .description('Codes records: places, policy events and linkages, one JSON line for each record.')
    .argument(
      '<file...>',
      'NDJSON as `extract` prints it, - for standard input, or a corpus folder, where each act counts once',
    )
    .option('--region <id>', 'region pack', defaultRegion)
    .action(async (files: readonly string[], options: { readonly region: string }) => {
      const pack = loadPack(options.region);
      for (const file of files) {
        if (!(await codeFile(file, pack))) report(1);
      }
    });
}

/** False when a line gave nothing; why goes to standard error, and the other lines go on. */
async function codeFile(file: string, pack: Pack): Promise<boolean> {
  try {
    let isWhole = true;
    if (await isFolder(file)) {
      await codeFolder(file, pack);
      return true;
    }
    for (const row of parseNdjson(await readInput(file), file))
      isWhole = (await codeRow(row, pack)) && isWhole;
    return isWhole;
  } catch (error) {
    complainAbout(file, error);
    return false;
  }
}

async function isFolder(path: string): Promise<boolean> {
  if (path === '-') return false;
  return (await stat(fromCaller(path)).catch(() => null))?.isDirectory() ?? false;
}

/** One line an announcement: what it mentions and the acts that it tells best; `sources` says who else tells them. */
async function codeFolder(path: string, pack: Pack): Promise<void> {
  const { openCorpus } = await import('../node/open-corpus.ts');
  const corpus = await openCorpus(fromCaller(path), { region: pack.id });
  const mentions = Map.groupBy(corpus.mentions.objects() as Row[], (row) => row.announcementId);
  const events = Map.groupBy(corpus.events.objects() as Row[], (row) => row.announcementId);
  sayRecoding(corpus.recoding);
  // A link's id begins with that of its event, a co-mention's with that of its announcement.
  const linkages = Map.groupBy(corpus.linkages.objects() as Row[], ({ id }) => id.split(':')[0]);
  for (const id of corpus.announcements.array('id') as string[]) {
    const told = events.get(id) ?? [];
    const links = [...told.map((event) => event.id), id].flatMap((key) => linkages.get(key) ?? []);
    const row = { announcementId: id, mentions: mentions.get(id) ?? [], events: told, linkages: links };
    await print(`${JSON.stringify(row)}\n`);
  }
}

interface Row {
  readonly id: string;
  readonly announcementId: string;
}

async function codeRow(row: InputRow | BrokenLine, pack: Pack): Promise<boolean> {
  if ('error' in row) {
    complain(row.error.message);
    return false;
  }
  const parsed = codable.safeParse(row.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const problem = `Field ${issue?.path.join('.') || '(record)'}: ${issue?.message}`;
    complain(new InvalidInputError(problem, row.where, 'A record needs at least id and bodyText.').message);
    return false;
  }
  const { id, ...fields } = parsed.data;
  const contentHash = fields.contentHash ?? contentHashOf(fields.title ?? null, fields.bodyText);
  const record = { ...fields, contentHash, id: String(id) };
  const rows = corpusRows([{ text: record, coded: code(record, pack) }]);
  await print(`${JSON.stringify({ announcementId: id, ...rows })}\n`);
  return true;
}
