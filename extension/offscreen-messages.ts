import type { AnnexReading } from '../src/capture/annexes/annex-reading.ts';
import type { Declared } from '../src/capture/annexes/media-type.ts';
import type { AnnouncementRecord } from '../src/model/announcement.ts';
import type { ParsedPage, ParseRequest } from './parse-page.ts';

/** Broken off, with the program's words. */
export interface Threw {
  readonly kind: 'threw';
  readonly detail: string;
}

/** A stored file whose text is wanted. Files are named, not sent: messages end at 64 MiB. */
export interface FileRequest {
  readonly sha256: string;
  readonly declared: Declared;
}

/** A stored file that is a document itself. */
export interface DocumentRequest extends FileRequest {
  readonly url: string;
  /** As the tab calls it. */
  readonly title: string;
  /** ISO 8601 instant. */
  readonly capturedAt: string;
}

/** A page of a stored file to be read by OCR; pages count from 1. */
export interface PageRequest {
  readonly sha256: string;
  readonly page: number;
}

export type ReadFile = { readonly kind: 'reading'; readonly reading: AnnexReading } | Threw;
export type ReadDocument =
  | { readonly kind: 'record'; readonly record: AnnouncementRecord }
  | { readonly kind: 'not-read'; readonly reading: AnnexReading }
  | Threw;
export type ReadPage =
  | {
      readonly kind: 'page';
      readonly text: string;
      /** Mean over the page's words, 0–1. */
      readonly confidence: number;
      readonly pageCount: number;
    }
  | Threw;

/** What the background asks of the document that nobody sees. */
export type OffscreenRequest =
  | ParseRequest
  | ({ readonly to: 'offscreen'; readonly as: 'file' } & FileRequest)
  | ({ readonly to: 'offscreen'; readonly as: 'document' } & DocumentRequest)
  | ({ readonly to: 'offscreen'; readonly as: 'ocr' } & PageRequest);

export type OffscreenAnswer = ParsedPage | ReadFile | ReadDocument | ReadPage;
