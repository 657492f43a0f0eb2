import type { Announcement } from '../model/announcement.ts';

/** What grouping needs of a version and the head does not have; made when it is first needed, from the text alone. */
export interface PrintRow {
  readonly id: string;
  readonly contentHash: string;
  readonly sketchVersion: number;
  readonly workId: string;
  readonly genre: Announcement['genre'];
  readonly hashes: Uint32Array;
  readonly tokens: number;
}
