import { readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ColumnTable } from 'arquero';
import type { CorpusRows } from '../coding/corpus-rows.ts';
import { defaultRegion } from '../lexicon/default-region.ts';
import { loadPack } from '../lexicon/load-pack.ts';
import { loadRegion } from '../lexicon/load-region.ts';
import { InvalidInputError } from '../model/errors.ts';
import { SAMPLE_TAG } from '../model/vocabulary.ts';
import type { CorpusSegments } from '../sync/read-segments.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import { rowsTable } from '../tables/rows-table.ts';
import { announcementsTable, codingsTable, detailsTable } from '../tables/stored-tables.ts';
import { type CodedCorpus, codeCorpus, type Recoding } from './code-corpus.ts';
import { readCorpusSegments } from './read-corpus-segments.ts';

/** A corpus folder as tables. Tables that are derived from texts are computed when they are first read. */
export interface Corpus extends CorpusTables {
  /** Absolute path of the folder. */
  readonly path: string;
  readonly attachments: ColumnTable;
  readonly provenance: ColumnTable;
  /** How many texts had to be coded, and what a lexicon that changed since the last time did. */
  readonly recoding: Recoding;
}

export interface OpenCorpusOptions {
  /** Region pack that texts are coded with; `defaultRegion` when absent. */
  readonly region?: string;
}

/**
 * Opens a corpus folder. Called again it gives what has been synced since.
 *
 * @param path relative to the working folder, which in a notebook is the notebook's own
 * @throws {InvalidInputError} when there is no such folder, no corpus in it, or a file of it is damaged
 */
export async function openCorpus(path: string, options: OpenCorpusOptions = {}): Promise<Corpus> {
  const folder = resolve(path);
  await expectFolder(folder, path);
  const segments = await readCorpusSegments(folder);
  return corpusOf(folder, segments, options.region ?? defaultRegion);
}

async function expectFolder(folder: string, path: string): Promise<void> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });
  if (found?.isDirectory() && (await mayBeCorpus(folder))) return;
  const remedy = 'Sync from the extension first, or name the folder that it syncs to.';
  const what = found ? 'There is no corpus in' : 'There is no corpus folder';
  throw new InvalidInputError(`${what} “${path}”`, folder, remedy);
}

/** An empty folder is a corpus before its first sync; one with other things only is a mistaken path. */
async function mayBeCorpus(folder: string): Promise<boolean> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  return names.length === 0 || names.some((name) => name === 'segments' || /^manifest\..+\.json$/.test(name));
}

/** Getters of the object itself, not of a class, so that a copy by spreading has the tables too. */
function corpusOf(path: string, segments: CorpusSegments, regionId: string): Corpus {
  const region = loadRegion(regionId);
  const announcements = announcementsTable(segments);
  let coded: CodedCorpus | null = null;
  const ofCorpus = (): CodedCorpus => {
    coded ??= codeCorpus(path, announcements, codingsTable(segments), loadPack(regionId));
    return coded;
  };
  const derived = (): CorpusRows => ofCorpus().rows;
  return {
    path,
    region,
    announcements,
    get isSample() {
      return announcements
        .array('tags')
        .some((tags) => Array.from(tags as Iterable<string>).includes(SAMPLE_TAG));
    },
    get attachments() {
      return detailsTable(segments, 'attachments');
    },
    get provenance() {
      return detailsTable(segments, 'provenance');
    },
    get recoding() {
      return ofCorpus().recoding;
    },
    get codings() {
      return codingsTable(segments);
    },
    get mentions() {
      return rowsTable('mentions', derived().mentions);
    },
    get events() {
      return rowsTable('events', derived().events);
    },
    get linkages() {
      return rowsTable('linkages', derived().linkages);
    },
  };
}
