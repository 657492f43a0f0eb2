import type { SavedPage } from '../../../src/capture/imports/saved-page.ts';
import { nameOfAddress } from '../../../src/capture/pages/name-of-address.ts';
import type { PickedFile } from './import-state.ts';

/** The saved pages among files that were picked together, for the further pages of a text. */
export interface PickedPages {
  /** The page that was saved from an address: as its file says, else by the name that browsers give; null for none. */
  pageAt(address: string): Promise<SavedPage | null>;
  /** Whether a text that was read already holds the page; then it is no record of its own. */
  isTaken(file: PickedFile): boolean;
}

/** @param readPage the page in a file; null where it holds something else, or nothing that can be read */
export function pickedPages(
  files: readonly PickedFile[],
  readPage: (file: PickedFile) => Promise<SavedPage | null>,
): PickedPages {
  const taken = new Set<PickedFile>();
  let found: Promise<FoundPages> | null = null;
  return {
    async pageAt(address) {
      // Addresses stand in the files: all are looked at, once, and only when some text goes on.
      found ??= findPages(files, readPage);
      const { byAddress, byName } = await found;
      const file = byAddress.get(address) ?? byName.get(nameOfAddress(address) ?? '');
      if (!file) return null;
      taken.add(file);
      return readPage(file);
    },
    isTaken: (file) => taken.has(file),
  };
}

interface FoundPages {
  readonly byAddress: ReadonlyMap<string, PickedFile>;
  /** Those that do not say where they were saved from. */
  readonly byName: ReadonlyMap<string, PickedFile>;
}

async function findPages(
  files: readonly PickedFile[],
  readPage: (file: PickedFile) => Promise<SavedPage | null>,
): Promise<FoundPages> {
  const byAddress = new Map<string, PickedFile>();
  const byName = new Map<string, PickedFile>();
  for (const file of files) {
    const page = await readPage(file);
    if (page?.url) byAddress.set(page.url, file);
    else if (page) byName.set(file.name, file);
  }
  return { byAddress, byName };
}
