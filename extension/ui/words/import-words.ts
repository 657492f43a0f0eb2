import type { ImportField } from '../../../src/capture/imports/import-fields.ts';
import type { ImportPlace, ImportProblemKind } from '../../../src/capture/imports/import-problem.ts';

/** Texts about importing files. */
export interface ImportWords {
  readonly title: string;
  /** The way here from the corpus. */
  readonly open: string;
  readonly dropTitle: string;
  readonly dropText: string;
  readonly pick: string;
  readonly more: string;
  readonly formats: string;
  readonly reading: (done: string, total: string) => string;
  readonly writing: (done: string, total: string) => string;
  readonly writingNote: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly files: (count: string) => string;
  readonly rows: (count: string) => string;
  readonly column: string;
  readonly fills: string;
  readonly leftOut: string;
  readonly noColumn: string;
  readonly preview: string;
  readonly becomes: (count: string) => string;
  readonly start: (count: string) => string;
  readonly startGood: (count: string, wrong: string) => string;
  readonly nothing: string;
  readonly discard: string;
  readonly problems: (count: string) => string;
  readonly moreProblems: (count: string) => string;
  readonly copy: string;
  readonly done: string;
  readonly added: (count: string) => string;
  readonly changed: (count: string) => string;
  readonly same: (count: string) => string;
  readonly kept: (count: string) => string;
  readonly failed: (count: string) => string;
  readonly undo: string;
  readonly undone: (count: string) => string;
  readonly undoneLeft: (count: string) => string;
  readonly another: string;
  readonly showCorpus: string;
  readonly past: string;
  readonly place: Readonly<Record<ImportPlace['unit'], (number: string) => string>>;
  readonly inColumn: (name: string) => string;
  readonly value: (text: string) => string;
  readonly problemLine: (what: string, remedy: string) => string;
  readonly fields: Readonly<Record<ImportField, string>>;
  readonly kinds: Readonly<Record<ImportProblemKind, readonly [what: string, remedy: string]>>;
}
