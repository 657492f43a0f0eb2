import type { ColumnMapping } from '../../../src/capture/imports/guess-columns.ts';
import type { ImportField } from '../../../src/capture/imports/import-fields.ts';
import type { ImportProblem } from '../../../src/capture/imports/import-problem.ts';
import type { RowTable } from '../../../src/capture/imports/row-table.ts';
import type { AnnouncementRecord } from '../../../src/model/announcement.ts';
import type { ImportUndone, StoredImport } from '../../../src/store/stored-import.ts';

/** A table with what its columns fill, and what its rows come to. */
export interface TableChoice {
  readonly table: RowTable;
  readonly mapping: ColumnMapping;
  readonly records: readonly AnnouncementRecord[];
  readonly problems: readonly ImportProblem[];
  /** Rows that are no records. */
  readonly wrongRows: number;
}

/** What was read of the files and waits for the person's word; nothing is written yet. */
export interface ReadyImport {
  readonly step: 'ready';
  /** Names of the files that gave something. */
  readonly files: readonly string[];
  readonly tables: readonly TableChoice[];
  /** Of pages, references and the like. */
  readonly records: readonly AnnouncementRecord[];
  /** Of files and entries that gave nothing. */
  readonly problems: readonly ImportProblem[];
}

/** Where an import stands. */
export type ImportState =
  | { readonly step: 'empty' }
  | { readonly step: 'reading'; readonly done: number; readonly total: number }
  /** Rows are read again after a column was changed. */
  | { readonly step: 'checking'; readonly ready: ReadyImport; readonly done: number; readonly total: number }
  | ReadyImport
  | { readonly step: 'writing'; readonly done: number; readonly total: number }
  | {
      readonly step: 'done';
      readonly result: StoredImport;
      readonly problems: readonly ImportProblem[];
      /** Null until it was taken back. */
      readonly undone: ImportUndone | null;
    };

/** A file as the person picked or dropped it. */
export interface PickedFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The one import of this panel; it goes on while other views are shown. */
export interface ImportSession {
  state(): ImportState;
  subscribe(onChange: () => void): () => void;
  /** Reads files; what was read before and waits stays. */
  add(files: readonly PickedFile[]): Promise<void>;
  /** @param field null leaves the column out; a field that another column had is taken from it */
  setColumn(tableIndex: number, column: number, field: ImportField | null): Promise<void>;
  /** Writes all that could be read. */
  start(): Promise<void>;
  /** Stops reading or writing; nothing of it is kept. */
  cancel(): void;
  /** Forgets what was read, or the result. */
  reset(): void;
  undo(id: string): Promise<ImportUndone>;
  /** Imports that can be taken back, the latest first. */
  past(): Promise<readonly StoredImport[]>;
}
