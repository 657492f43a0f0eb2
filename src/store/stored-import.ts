/** One import as it can be taken back. */
export interface StoredImport {
  readonly id: string;
  /** Names of the files, as the person sees them. */
  readonly name: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly counts: ImportCounts;
  /** What it made current, and what was current before; `before` is null where there was no record. */
  readonly written: readonly {
    readonly id: string;
    readonly contentHash: string;
    readonly before: string | null;
  }[];
}

/** What became of the records of an import. */
export interface ImportCounts {
  readonly added: number;
  /** Another text than the one known; the one before is kept as a version. */
  readonly changed: number;
  /** The same text was there. */
  readonly same: number;
  /** The corpus has a text where the import had none. */
  readonly kept: number;
}

/** What taking an import back did; what was changed since stays. */
export interface ImportUndone {
  readonly undone: number;
  readonly left: number;
}
