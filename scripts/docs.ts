import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { docPages } from './docs/pages.ts';
import { mainTask } from './lib/main-task.ts';
import { root } from './setup/paths.ts';

await mainTask(async () => {
  for (const [path, print] of Object.entries(docPages)) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, print());
  }
  return 0;
});
