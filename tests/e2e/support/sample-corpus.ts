import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FixturePage, fixturePages } from '../../../scripts/browser/fixture-pages.ts';
import { buildPackage } from '../../../scripts/setup/build.ts';
import { nodePath, root, venvDir } from '../../../scripts/setup/paths.ts';
import { ensurePython } from '../../../scripts/setup/python.ts';
import { installKernelspec } from '../../../src/kernel/install-kernelspec.ts';
import type { AnnouncementRecord } from '../../../src/model/announcement.ts';
import { KERNEL_NAME } from '../../../src/node/find-jupyter.ts';
import { readPage } from '../../../src/node/read-page.ts';

/** Makes Jupyter, the built library and its kernel, as the set-up does; only looks when they are there. */
export async function installKernel(): Promise<void> {
  await ensurePython();
  await buildPackage();
  const kernelMain = join(root, 'dist', 'kernel', 'main.js');
  await installKernelspec({ venvDir, nodePath, kernelMain, name: KERNEL_NAME });
}

/** The records of the sample pages, by the names of their folders; of all pages when no name is given. */
export async function sampleRecords(...names: readonly string[]): Promise<AnnouncementRecord[]> {
  const pages = await fixturePages(join(root, 'tests', 'fixtures', 'pages'));
  const chosen = names.length > 0 ? pages.filter(({ name }) => names.includes(name)) : pages;
  const records = await Promise.all(chosen.map(recordOf));
  return records.flatMap((record) => (record ? [record] : []));
}

const read = new Map<string, Promise<AnnouncementRecord | null>>();

/** Several tests of a file ask for the same pages. */
function recordOf({ file, url, charset }: FixturePage): Promise<AnnouncementRecord | null> {
  const record =
    read.get(file) ??
    readFile(file)
      .then((bytes) => readPage(bytes, { url, charset }))
      .then((result) => (result.kind === 'captured' ? result.record : null));
  read.set(file, record);
  return record;
}
