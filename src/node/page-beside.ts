import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOfAddress } from '../capture/pages/name-of-address.ts';
import { readDocument } from './read-document.ts';

/** The page of an address as it was saved in a folder; null where there is none. */
export async function pageBeside(
  folder: string,
  address: string,
  charset: string | null,
): Promise<Document | null> {
  const name = nameOfAddress(address);
  if (!name) return null;
  try {
    return readDocument(await readFile(join(folder, name)), charset).document;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
