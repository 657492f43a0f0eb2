import { join } from 'node:path';
import { fixturePages } from '../scripts/browser/fixture-pages.ts';
import { root } from '../scripts/setup/paths.ts';
import { startFixtureBench } from '../tests/e2e/support/fixture-bench.ts';
import { printFigure } from './report.ts';

const PAGES = 20;

/** From the press of the toolbar button until the button says saved, for pages of the sample corpus. */
export async function clipBench(): Promise<void> {
  const bench = await startFixtureBench();
  const times: number[] = [];
  const pages = await fixturePages(join(root, 'tests', 'fixtures', 'pages'));
  for (const { url } of pages.slice(0, PAGES)) {
    await bench.open(url);
    times.push((await bench.clip()).ms);
  }
  await bench.close();
  printFigure('a page clipped and saved', times);
}
