import { mkdir, rm } from 'node:fs/promises';

/** Folder of the corpus, relative to the folder that Jupyter serves. */
export const CORPUS_FOLDER = 'policy-corpus';

/** An empty folder, whatever was there. */
export async function freshFolder(path: string): Promise<string> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true });
  return path;
}
