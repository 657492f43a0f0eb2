import type { AnnexRequest } from '../src/store/annex-queue.ts';
import type { BatchEntry, ListToFollow } from '../src/store/batch-item.ts';
import type { ArchiveProblem } from '../src/store/save-record.ts';
import type { WatchEntry } from '../src/store/watch.ts';

/** What the panel and the options page ask of the background, and what it answers. One map, both sides typed by it. */
export interface Messages {
  /** Clips a tab; without an id, the active one. Same result as the toolbar button. */
  clip: { request: { tabId?: number }; response: ClipOutcome };
  /** Sends what waits; answers when done or when it could not be done. */
  sync: { request: Record<string, never>; response: SyncState };
  /** Current state of sync, without sending. */
  syncState: { request: Record<string, never>; response: SyncState };
  /** Reads an address pasted by a person, asks Jupyter, and keeps the pairing when the answer is good. */
  pair: { request: { address: string; keep: boolean }; response: PairingCheck };
  unpair: { request: Record<string, never>; response: SyncState };
  /** Puts pages into the queue and begins to work it. */
  batchAdd: { request: BatchRequest; response: { readonly added: number } };
  /** Watches a column from now on; what it lists already is not new. */
  watchAdd: { request: WatchRequest; response: Record<string, never> };
  watchControl: { request: WatchOrder; response: Record<string, never> };
  /** Queues files of records to be fetched, or to be read by OCR. */
  annexAdd: {
    request: { kind: 'annex' | 'ocr'; requests: AnnexRequest[] };
    response: { readonly added: number };
  };
  /** Takes one item out of the queue; what comes of it is not saved. */
  batchCancel: { request: { url: string }; response: Record<string, never> };
  batchControl: { request: { action: BatchAction; urls: string[] | null }; response: Record<string, never> };
}

/** Announcements to clip, and the list page to go on with: as many pages of it as `pagesLeft` says. */
export interface BatchRequest {
  readonly entries: readonly BatchEntry[];
  readonly list: ListToFollow | null;
  /** Whether the files that the pages offer are fetched, too. */
  readonly withAnnexes: boolean;
}

/** A column as the panel sees it in the tab: its address, its name, and what it lists now. */
export interface WatchRequest {
  readonly url: string;
  readonly title: string;
  readonly entries: readonly WatchEntry[];
}

/** What a person does with a watched column; `urls` are announcements for `seen`, null for all that is new. */
export interface WatchOrder {
  readonly action: WatchAction;
  readonly url: string;
  readonly urls: readonly string[] | null;
}

export type WatchAction = (typeof watchActions)[number];
export const watchActions = ['pause', 'resume', 'remove', 'restore', 'check', 'seen'] as const;

/** What a person does with the queue; `retry` takes the addresses of failed items, or null for all of them. */
export type BatchAction = (typeof batchActions)[number];
export const batchActions = ['pause', 'resume', 'cancel', 'clear', 'retry'] as const;

export type ClipOutcome =
  | {
      readonly kind: 'saved';
      readonly id: string;
      readonly title: string;
      readonly isNew: boolean;
      readonly isChanged: boolean;
      /** Only what the person had selected was saved. */
      readonly isSelection?: true;
      /** Why the page itself was not kept; left out when it was. */
      readonly archiveProblem?: ArchiveProblem;
    }
  | { readonly kind: 'not-clipped'; readonly reason: NotClippedReason; readonly detail: string };

export type NotClippedReason =
  | 'browser-page'
  | 'pdf-viewer'
  | 'no-access'
  | 'empty-page'
  | 'not-html'
  | 'page-changed'
  | 'timeout'
  | 'store-failed'
  | 'extraction-failed';

export interface Pairing {
  /** Origin and base path, ending in a slash; never with the token. */
  readonly baseUrl: string;
  readonly folder: string;
}

export type PairingProblem =
  | 'not-an-address'
  | 'no-token'
  | 'not-running'
  | 'not-jupyter'
  | 'wrong-token'
  | 'no-permission'
  | 'wrong-version'
  | 'refused'
  | 'damaged';

export type PairingCheck =
  | { readonly kind: 'ok'; readonly pairing: Pairing; readonly version: string }
  | { readonly kind: 'problem'; readonly problem: PairingProblem; readonly detail: string };

export interface SyncState {
  readonly pairing: Pairing | null;
  readonly device: string;
  /** Records on this device that no manifest on the server names yet. */
  readonly waiting: number;
  readonly running: boolean;
  /** ISO instant of the last completed exchange. */
  readonly lastDoneAt: string | null;
  readonly lastDurationMs: number | null;
  /** Other devices that write to the same folder, as of the last exchange. */
  readonly otherDevices: number;
  /** Codings of other devices that came last, and when; 0 and null when none ever came. */
  readonly received: number;
  readonly receivedAt: string | null;
  readonly problem: { readonly kind: PairingProblem; readonly detail: string; readonly at: string } | null;
}
