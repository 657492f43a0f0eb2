import type { PackedPage } from './pack-page.ts';

/** What is known of an archived page without reading it; one a version of a record, never synced. */
export interface ArchiveInfo {
  readonly id: string;
  readonly contentHash: string;
  readonly sha256: string;
  /** Of the page before compression. */
  readonly sizeBytes: number;
  /** On disk. */
  readonly storedBytes: number;
  readonly origin: PackedPage['origin'];
  /** ISO 8601 instant. */
  readonly archivedAt: string;
}

/** The bytes of an archived page, apart from what lists and sums need. */
export interface ArchiveData {
  readonly id: string;
  readonly contentHash: string;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** An archived page as it was before its deletion. */
export interface DroppedArchive {
  readonly info: ArchiveInfo;
  readonly data: ArchiveData;
}

export interface ArchiveUse {
  readonly pages: number;
  readonly storedBytes: number;
  /** Of those, what belongs to records that were deleted. */
  readonly ofDeleted: { readonly pages: number; readonly storedBytes: number };
  /** When a page was last saved without its archive because the browser gave no more room; null for never. */
  readonly noRoomAt: string | null;
}
