import type { StoredFile } from '../../src/store/files.ts';
import type { Store } from '../../src/store/store.ts';
import { openExtensionStore } from '../open-extension-store.ts';

let opened: Promise<Store> | null = null;

/**
 * The bytes that the background kept.
 *
 * @throws {Error} when this device does not have them
 */
export async function storedFile(sha256: string): Promise<StoredFile> {
  opened ??= openExtensionStore();
  const file = await (await opened).getFile(sha256);
  if (!file) throw new Error(`No file ${sha256} on this device; fetch it again`);
  return file;
}
