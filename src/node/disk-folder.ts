import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Folder } from '../sync/folder.ts';

/** A corpus folder on this machine's disk. */
export function diskFolder(root: string): Folder {
  return {
    read: (path) => readFile(join(root, path)).catch(absentAs(null)),
    list: (path) => readdir(join(root, path)).catch(absentAs<string[]>([])),
    async write(path, bytes) {
      const target = join(root, path);
      await mkdir(dirname(target), { recursive: true });
      const temporary = `${target}.${randomUUID()}.part`;
      await writeFile(temporary, bytes);
      await rename(temporary, target);
    },
    async rename(from, to) {
      const target = join(root, to);
      if (await exists(target)) throw new Error(`${target} exists; a rename may not replace it`);
      await rename(join(root, from), target);
    },
    remove: (path) => rm(join(root, path), { force: true }),
  };
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, absentAs(false));
}

function absentAs<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return value;
    throw error;
  };
}
