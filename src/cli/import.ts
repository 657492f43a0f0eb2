import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Command } from 'commander';
import type { AnnouncementRecord } from '../model/announcement.ts';
import { InvalidInputError } from '../model/errors.ts';
import { complain, complainAbout, fromCaller, print, type Report, readInput } from './io.ts';
import { requiredOption } from './required-option.ts';

const pageEndings = new Set(['.html', '.htm', '.xhtml', '.shtml']);
const csvEndings = new Set(['.csv', '.tsv']);
const ndjsonEndings = new Set(['.ndjson', '.jsonl']);

export function importCommand(report: Report): Command {
  return new Command('import')
    .description('Builds or extends a corpus from saved pages, NDJSON records or CSV.')
    .argument('<path...>', 'files or folders')
    .option('--corpus <folder>', 'the corpus folder; made when it does not exist')
    .action(async (paths: readonly string[], _options: unknown, command: Command) => {
      const corpusDir = fromCaller(requiredOption(command, 'corpus'));
      const { addRecords } = await import('../node/add-records.ts');
      const records: AnnouncementRecord[] = [];
      const failed = (file: string, error: unknown): void => {
        complainAbout(file, error);
        complain(`Nothing of ${file} was imported.`);
        report(1);
      };
      for (const file of await filesOf(paths, failed)) {
        try {
          for (const record of await recordsOf(file)) records.push(record);
        } catch (error) {
          failed(file, error);
        }
      }
      const { added, updated, unchanged } = await addRecords(corpusDir, records);
      await print(`${added} added, ${updated} updated, ${unchanged} unchanged\n`);
    });
}

async function filesOf(
  paths: readonly string[],
  failed: (path: string, error: unknown) => void,
): Promise<string[]> {
  const nested = paths.map(async (path) => {
    if (path === '-') return [path];
    return filesUnder(fromCaller(path), true).catch((error: unknown) => {
      failed(path, error);
      return [];
    });
  });
  return (await Promise.all(nested)).flat();
}

/** A file that is named is always taken; in a folder, those whose ending is known. */
async function filesUnder(path: string, isNamed: boolean): Promise<string[]> {
  const found = await stat(path).catch((cause: Error) => {
    throw new InvalidInputError('There is no such file or folder', path, 'Check its name.', { cause });
  });
  if (!found.isDirectory()) return isNamed || isReadable(path) ? [path] : [];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => filesUnder(join(path, name), false)))).flat();
}

function isReadable(path: string): boolean {
  const ending = extname(path).toLowerCase();
  return pageEndings.has(ending) || csvEndings.has(ending) || ndjsonEndings.has(ending);
}

async function recordsOf(file: string): Promise<readonly AnnouncementRecord[]> {
  const { recordsOfCsv, recordsOfNdjson } = await import('../node/read-records.ts');
  const { readPage } = await import('../node/read-page.ts');
  const bytes = await readInput(file);
  const ending = extname(file).toLowerCase();
  if (csvEndings.has(ending)) {
    const { records, ignoredColumns } = recordsOfCsv(bytes, file);
    if (ignoredColumns.length > 0) {
      complain(
        `${file}: columns that are none of announcements were left out: ${ignoredColumns.join(', ')}.`,
      );
    }
    return records;
  }
  if (ndjsonEndings.has(ending) || file === '-') return recordsOfNdjson(bytes, file);
  if (!pageEndings.has(ending)) {
    throw new InvalidInputError(
      `The ending ${ending || '(none)'} is not known`,
      file,
      'Known: .html, .ndjson, .csv, .tsv.',
    );
  }
  const page = readPage(bytes, { url: null, charset: null });
  if (page.kind === 'captured') return [page.record];
  if (page.reason === 'not-html')
    throw new InvalidInputError('This is no web page', file, 'Save the page itself as HTML.');
  throw new InvalidInputError('The page has no text', file, 'Save it again when it has loaded.');
}
