import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { endingOf, formatOfEnding } from '../capture/imports/import-format.ts';
import { importProblemText } from '../capture/imports/import-problem.ts';
import type { ColumnChoices } from '../capture/imports/map-columns.ts';
import type { AnnouncementRecord } from '../model/announcement.ts';
import { InvalidInputError } from '../model/errors.ts';
import type { ImportedFile } from '../node/read-import-file.ts';
import { columnChoice, expectColumns } from './column-choice.ts';
import { ignoredColumns, previewText, type ReadFile } from './import-preview.ts';
import { complain, complainAbout, fromCaller, nameForCaller, print, type Report, readInput } from './io.ts';
import { requiredOption } from './required-option.ts';

interface ImportOptions {
  readonly map: ColumnChoices;
  readonly preview: boolean;
  readonly goodRows: boolean;
}

/** Told at once; the rest are counted. */
const MOST_PROBLEMS = 100;

export function importCommand(report: Report): Command {
  return new Command('import')
    .description(
      'Builds or extends a corpus from saved pages (HTML, MHTML), documents (PDF, DOCX, DOC), records (NDJSON, JSON, CSV, TSV, XLSX, ODS) and references (RIS, CSL-JSON). Of a file with a wrong row nothing is imported.',
    )
    .argument('<path...>', 'files or folders')
    .option('--corpus <folder>', 'the corpus folder; made when it does not exist')
    .option(
      '--map <column=field>',
      'what a column of a table fills, such as 标题=title; 备注= leaves it out; may be given several times',
      columnChoice,
      new Map(),
    )
    .option('--preview', 'print what would be imported, and import nothing', false)
    .option('--good-rows', 'import the good rows of a file that also has wrong ones', false)
    .action(async (paths: readonly string[], options: ImportOptions, command: Command) => {
      const corpusDir = options.preview ? null : fromCaller(requiredOption(command, 'corpus'));
      const read = await readAll(paths, options, report);
      if (corpusDir === null) return print(read.map(previewText).join('\n'));
      const { addRecords } = await import('../node/add-records.ts');
      const records: AnnouncementRecord[] = read.flatMap(({ imported }) => imported.records);
      const { added, updated, unchanged } = await addRecords(corpusDir, records);
      await print(`${added} added, ${updated} updated, ${unchanged} unchanged\n`);
    });
}

async function readAll(
  paths: readonly string[],
  options: ImportOptions,
  report: Report,
): Promise<ReadFile[]> {
  const failed = (file: string, error: unknown): void => {
    complainAbout(file, error);
    complain(`Nothing of ${file} was imported.`);
    report(1);
  };
  const read: ReadFile[] = [];
  for (const path of await filesOf(paths, failed)) {
    const file = nameForCaller(path);
    try {
      read.push({ file, imported: await readOne(path, file, options, report) });
    } catch (error) {
      failed(file, error);
    }
  }
  expectColumns(options.map, read);
  return read;
}

async function readOne(
  path: string,
  file: string,
  options: ImportOptions,
  report: Report,
): Promise<ImportedFile> {
  const { readImportFile } = await import('../node/read-import-file.ts');
  const imported = await readImportFile(await readInput(path), { path, file }, options.map);
  const ignored = ignoredColumns(imported);
  if (ignored.length > 0)
    complain(`${file}: columns that are none of announcements were left out: ${ignored.join(', ')}.`);
  if (imported.problems.length === 0) return imported;
  report(1);
  for (const problem of imported.problems.slice(0, MOST_PROBLEMS)) complain(importProblemText(problem));
  const more = imported.problems.length - MOST_PROBLEMS;
  if (more > 0) complain(`${file}: ${more} more problems.`);
  if (options.goodRows || options.preview) return imported;
  complain(`Nothing of ${file} was imported. Mend its rows, or add --good-rows to import the others.`);
  return { ...imported, records: [] };
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
  if (!found.isDirectory()) return isNamed || endingOf(path) in formatOfEnding ? [path] : [];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => filesUnder(join(path, name), false)))).flat();
}
