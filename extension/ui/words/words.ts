import type { PairingProblem } from '../../messages.ts';
import type { Language } from '../settings.ts';
import type { AnnexWords } from './annex-words.ts';
import type { CodingKeyName, CodingWords } from './coding-words.ts';
import type { Explanation } from './explanation.ts';
import type { GapWords } from './gap-words.ts';
import type { HistoryWords } from './history-words.ts';
import type { ImportWords } from './import-words.ts';
import type { LearntOrderWords } from './learnt-order-words.ts';
import type { MenuWords } from './menu-words.ts';
import type { OfferWords } from './offer-words.ts';
import type { PageWords } from './page-words.ts';
import type { QueueWords } from './queue-words.ts';
import type { RecordWords } from './record-words.ts';
import type { WatchWords } from './watch-words.ts';

/** Every string that a person reads in the panel and in options. One word for one thing, in each language. */
export interface Words {
  readonly language: Language;
  readonly panelTitle: string;
  readonly tabs: Readonly<
    Record<'views' | 'page' | 'corpus' | 'coding' | 'queue' | 'settings' | 'keys', string>
  >;
  readonly act: Readonly<Record<ActName, string>>;
  readonly page: PageWords;
  readonly annex: AnnexWords;
  readonly record: RecordWords;
  readonly coding: CodingWords;
  readonly learntOrder: LearntOrderWords;
  readonly corpus: {
    readonly search: string;
    readonly searchHint: string;
    readonly list: string;
    readonly total: (count: string) => string;
    readonly hits: (found: string, total: string) => string;
    readonly bodyHits: (count: string) => string;
    readonly publishedTooltip: (date: string) => string;
    readonly writtenTooltip: (date: string) => string;
    readonly noDate: string;
    readonly issuersMore: (first: string) => string;
    readonly sync: Readonly<Record<'synced' | 'waiting' | 'error', string>>;
    readonly selected: (count: string) => string;
    readonly noHitTitle: (query: string) => string;
    readonly noHitText: (total: string) => string;
    readonly noHitWord: (word: string, found: string) => string;
    readonly loading: string;
    readonly exportName: string;
  };
  readonly firstRun: {
    readonly title: string;
    readonly text: string;
    readonly clip: string;
    readonly clipPress: string;
    readonly clipAfter: string;
    readonly pair: string;
    readonly pairText: string;
    readonly pairGo: string;
    readonly paired: string;
    readonly notebook: string;
    readonly notebookText: string;
  };
  readonly sync: SyncWords;
  readonly queue: QueueWords;
  readonly history: HistoryWords;
  readonly watch: WatchWords;
  readonly import: ImportWords;
  readonly menu: MenuWords;
  readonly gap: GapWords;
  readonly offer: OfferWords;
  readonly status: {
    readonly onDevice: (count: string) => string;
    readonly onlyHere: string;
    readonly unpaired: string;
    readonly allSynced: (time: string) => string;
    readonly waiting: (count: string) => string;
    readonly running: string;
    readonly unreachable: (count: string) => string;
    readonly open: string;
  };
  readonly time: {
    readonly today: (clock: string) => string;
    readonly yesterday: (clock: string) => string;
    readonly seconds: (seconds: string) => string;
  };
  readonly keys: Readonly<Record<KeyName, string>> & { readonly title: string };
  readonly options: OptionsWords;
  readonly failed: Explanation;
  readonly storeLoss: {
    readonly title: string;
    readonly text: (expected: string, found: string) => string;
    readonly seen: string;
  };
  /** What the store refuses, by its code. */
  readonly storeProblems: Readonly<Record<string, string>>;
}

export type ActName =
  | 'clip'
  | 'clipAgain'
  | 'undo'
  | 'close'
  | 'back'
  | 'retry'
  | 'allow'
  | 'openSite'
  | 'delete'
  | 'edit'
  | 'add'
  | 'save'
  | 'cancel'
  | 'clear'
  | 'export'
  | 'copy'
  | 'copied'
  | 'syncNow'
  | 'pair'
  | 'test'
  | 'unpair'
  | 'openSettings'
  | 'openShortcuts'
  | 'showBody'
  | 'hideBody'
  | 'saveNext'
  | 'all';

export interface SyncWords {
  readonly title: string;
  readonly unpairedTitle: string;
  readonly unpairedText: string;
  readonly address: string;
  readonly addressHint: string;
  readonly tokenNote: string;
  readonly whereAddress: string;
  readonly doneTitle: string;
  readonly doneAt: (time: string, duration: string | null) => string;
  readonly neverDone: string;
  readonly waitingTitle: (count: string) => string;
  readonly waitingText: string;
  readonly runningTitle: string;
  readonly runningText: string;
  readonly unreachableTitle: string;
  readonly safeHere: (count: string) => string;
  readonly nothingWaits: string;
  readonly lastDone: (time: string) => string;
  readonly announcements: string;
  readonly waiting: string;
  readonly server: string;
  readonly folder: string;
  readonly device: string;
  readonly inNotebook: string;
  readonly pairedWith: (host: string, version: string) => string;
  readonly testedWith: (host: string, version: string) => string;
  readonly otherAddress: string;
  /** Each problem of pairing and of sync, told apart, with its remedy. */
  readonly problems: Readonly<Record<PairingProblem, Explanation>>;
  readonly others: string;
  readonly otherDevices: (count: string) => string;
  readonly received: string;
  readonly receivedCodings: (count: string, time: string) => string;
  readonly startCommand: string;
}

export interface OptionsWords {
  readonly title: string;
  readonly language: string;
  readonly languageAuto: string;
  readonly keyboard: string;
  readonly clipKey: string;
  readonly noKey: string;
  readonly keyText: string;
  readonly letterKeys: string;
  readonly letterKeysText: string;
  readonly stored: string;
  readonly storedHere: (count: string, size: string | null) => string;
  readonly storedPersistent: string;
  readonly storedNotPersistent: string;
  readonly storedSynced: string;
  readonly storedToken: string;
  readonly storedNothingElse: string;
  readonly about: string;
  readonly version: (version: string) => string;
  readonly licence: string;
  readonly pairedNow: string;
}

export type KeyName =
  | 'clip'
  | 'views'
  | 'queueView'
  | 'search'
  | 'help'
  | 'undo'
  | 'escape'
  | 'areas'
  | 'move'
  | 'select'
  | 'open'
  | 'reposts'
  | 'changes'
  | 'export'
  | 'delete'
  | 'field'
  | 'editField'
  | 'saveNext'
  | 'saveBack'
  | 'pauseQueue'
  | 'retryItem'
  | 'retryAll'
  | 'openItem'
  | CodingKeyName;
