import type { ArchiveProblem } from '../../../src/store/save-record.ts';

/** Texts about archived pages, versions, reposts and how a page was read. */
export interface HistoryWords {
  readonly archive: string;
  readonly archiveNone: string;
  readonly archiveFrom: Readonly<Record<'tab' | 'fetched', string>>;
  readonly archiveSize: (size: string, stored: string) => string;
  readonly show: string;
  readonly hide: string;
  readonly frame: string;
  readonly frameNote: string;
  readonly verify: string;
  readonly intact: string;
  readonly damaged: string;
  readonly save: string;
  readonly saveMhtml: string;
  readonly mhtml: Readonly<Record<'saved' | 'refused' | 'not-open', string>>;
  readonly gone: string;
  readonly drop: string;
  /** Of the selected announcements. */
  readonly dropChosen: string;
  readonly dropped: (pages: string) => string;
  readonly restored: string;
  readonly notArchived: Readonly<Record<ArchiveProblem, string>>;
  readonly versions: (count: string) => string;
  readonly version: (number: string, date: string) => string;
  readonly older: string;
  readonly newer: string;
  readonly diff: string;
  readonly hideDiff: string;
  readonly changes: (count: string) => string;
  readonly noChanges: string;
  readonly onlyChanges: string;
  readonly wholeText: string;
  readonly nextChange: string;
  readonly previousChange: string;
  readonly skipped: (count: string) => string;
  readonly empty: string;
  readonly added: string;
  readonly removed: string;
  readonly changed: string;
  readonly trace: string;
  readonly showTrace: string;
  readonly hideTrace: string;
  readonly traceBody: string;
  readonly traceWorth: (worth: string) => string;
  readonly traceRemoved: (lines: string) => string;
  /** Lines that are not shown. */
  readonly traceMore: (lines: string) => string;
  readonly traceNothingRemoved: string;
  readonly traceFields: string;
  readonly traceWon: string;
  readonly traceOther: string;
  readonly traceNeedsArchive: string;
  readonly traceOtherText: string;
  readonly traceUnreadable: string;
  /** Why lines were left out, by the extraction's own words. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly alsoAt: string;
  readonly reposts: (count: string) => string;
  readonly showReposts: string;
  readonly hideReposts: string;
  readonly settingsTitle: string;
  readonly use: (pages: string, size: string) => string;
  readonly useDeleted: (pages: string, size: string) => string;
  readonly quota: (used: string, quota: string) => string;
  readonly noRoom: (time: string) => string;
  readonly local: string;
  readonly clearAll: string;
  readonly clearDeleted: string;
  readonly confirm: (pages: string, size: string) => string;
  readonly cleared: string;
}
