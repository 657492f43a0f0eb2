import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup/paths.ts';

/** Folder of the corpus, relative to the folder that Jupyter serves. */
export const CORPUS_FOLDER = 'policy-corpus';

/** Copies the notebooks into a folder of their own, so that nobody's work in `notebooks/` is touched. */
export async function copyNotebooks(target: string): Promise<string[]> {
  await mkdir(target, { recursive: true });
  const names = (await readdir(join(root, 'notebooks'))).filter((name) => name.endsWith('.ipynb')).sort();
  await Promise.all(names.map((name) => cp(join(root, 'notebooks', name), join(target, name))));
  return names;
}

/** An empty folder, whatever was there. */
export async function freshFolder(path: string): Promise<string> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true });
  return path;
}
