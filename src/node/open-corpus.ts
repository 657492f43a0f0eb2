import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ColumnTable } from 'arquero';
import { loadPack } from '../lexicon/load-pack.ts';
import { loadRegion } from '../lexicon/load-region.ts';
import type { Region } from '../lexicon/region.ts';
import { InvalidInputError } from '../model/errors.ts';
import { SAMPLE_TAG } from '../model/vocabulary.ts';
import { type CorpusSegments, readSegments } from '../sync/read-segments.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import { rowsTable } from '../tables/rows-table.ts';
import { announcementsTable, codingsTable, detailsTable } from '../tables/stored-tables.ts';
import { type CodedCorpus, codeCorpus } from './code-corpus.ts';
import { diskFolder } from './disk-folder.ts';
import { nativeSha256 } from './native-sha256.ts';

/** A corpus folder as tables. Tables that are derived from texts are computed when they are first read. */
export interface Corpus extends CorpusTables {
  /** Absolute path of the folder. */
  readonly path: string;
  readonly attachments: ColumnTable;
  readonly provenance: ColumnTable;
}

export interface OpenCorpusOptions {
  /** Region pack that texts are coded with; `jing-jin-ji` when absent. */
  readonly region?: string;
}

const DEFAULT_REGION = 'jing-jin-ji';

/**
 * Opens a corpus folder. Called again it gives what has been synced since.
 *
 * @param path relative to the working folder, which in a notebook is the notebook's own
 * @throws {InvalidInputError} when there is no such folder, no corpus in it, or a file of it is damaged
 */
export async function openCorpus(path: string, options: OpenCorpusOptions = {}): Promise<Corpus> {
  const folder = resolve(path);
  await expectFolder(folder, path);
  const segments = await readSegments(diskFolder(folder), nativeSha256);
  return new FolderCorpus(folder, segments, options.region ?? DEFAULT_REGION);
}

async function expectFolder(folder: string, path: string): Promise<void> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });
  if (found?.isDirectory()) return;
  const remedy = 'Sync from the extension first, or name the folder that it syncs to.';
  throw new InvalidInputError(`There is no corpus folder “${path}”`, folder, remedy);
}

class FolderCorpus implements Corpus {
  readonly path: string;
  readonly region: Region;
  readonly announcements: ColumnTable;
  readonly #segments: CorpusSegments;
  readonly #regionId: string;
  #coded: CodedCorpus | null = null;

  constructor(path: string, segments: CorpusSegments, regionId: string) {
    this.path = path;
    this.region = loadRegion(regionId);
    this.announcements = announcementsTable(segments);
    this.#segments = segments;
    this.#regionId = regionId;
  }

  get isSample(): boolean {
    return this.announcements
      .array('tags')
      .some((tags) => Array.from(tags as Iterable<string>).includes(SAMPLE_TAG));
  }

  get attachments(): ColumnTable {
    return detailsTable(this.#segments, 'attachments');
  }

  get provenance(): ColumnTable {
    return detailsTable(this.#segments, 'provenance');
  }

  get codings(): ColumnTable {
    return codingsTable(this.#segments);
  }

  get mentions(): ColumnTable {
    return rowsTable('mentions', this.#derived().mentions);
  }

  get events(): ColumnTable {
    return rowsTable('events', this.#derived().events);
  }

  get linkages(): ColumnTable {
    return rowsTable('linkages', this.#derived().linkages);
  }

  #derived(): CodedCorpus {
    this.#coded ??= codeCorpus(this.announcements, this.codings, loadPack(this.#regionId));
    return this.#coded;
  }
}
