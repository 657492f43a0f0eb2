/** A folder that a corpus lives in: a disk, or a Jupyter server. Paths are relative, with `/`. */
export interface Folder {
  /** Bytes of a file, or null when there is none. */
  read(path: string): Promise<Uint8Array | null>;
  /** Names in a sub-folder, in no order; empty when it does not exist. */
  list(path: string): Promise<string[]>;
  /** Writes a whole file at once (readers see the old one or the new one), making the folders above it. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Gives a file another name; the new name must be free. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
}
