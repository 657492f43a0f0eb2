import type { AnnouncementRecord } from '../src/model/announcement.ts';
import type { LiveHtml } from './live-html.ts';

/** What the script that runs in the page hands back to the background. `url` is the document's own at that moment. */
export type PageReading =
  | {
      readonly kind: 'read';
      readonly url: string;
      readonly record: AnnouncementRecord;
      /** The text goes on at other pages, which the record tells as missing. */
      readonly goesOn: boolean;
      /** What is selected in the page, lines apart; empty for nothing. */
      readonly selection: string;
      readonly html: LiveHtml;
    }
  | {
      readonly kind: 'not-read';
      readonly url: string;
      readonly reason: 'pdf-viewer' | 'not-html' | 'empty-page' | 'extraction-failed';
      readonly detail: string;
    };
