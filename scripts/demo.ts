import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { addRecords } from '../src/node/add-records.ts';
import { KERNEL_NAME } from '../src/node/find-jupyter.ts';
import { openCorpus } from '../src/node/open-corpus.ts';
import { readImportFile } from '../src/node/read-import-file.ts';
import { readPage } from '../src/node/read-page.ts';
import { writeReport } from '../src/node/write-report.ts';
import type { Browser } from './browser/find-browser.ts';
import { type FixturePage, fixtureLookup, fixturePages } from './browser/fixture-pages.ts';
import { launchWithExtension } from './browser/launch-with-extension.ts';
import { startPageServer } from './browser/page-server.ts';
import { clipPages, pairWith, syncAll } from './lib/extension-session.ts';
import { startJupyter } from './lib/jupyter.ts';
import { mainTask } from './lib/main-task.ts';
import { Steps } from './lib/say.ts';
import { CORPUS_FOLDER, freshFolder } from './lib/workbench.ts';
import { HOW_TO_GET_BROWSER } from './setup/browser.ts';
import { extensionDir, root } from './setup/paths.ts';
import { setUp } from './setup/set-up.ts';

const { values: options } = parseArgs({
  options: {
    /** Folder of sample pages; see tests/fixtures/pages/README.md for their form. */
    pages: { type: 'string', default: join(root, 'tests', 'fixtures', 'pages') },
    out: { type: 'string', default: join(root, 'out') },
  },
});
const out = resolve(process.env['INIT_CWD'] ?? root, options.out);
const work = join(out, 'demo');
const served = join(work, 'served');
const corpusDir = join(served, CORPUS_FOLDER);
const reportFile = join(out, 'report.html');
const summaryFile = join(out, 'demo.json');
const earlyHistory = join(root, 'tests', 'fixtures', 'records', 'early-history.csv');

await mainTask(async (signal) => {
  const steps = new Steps();
  await Promise.all([reportFile, summaryFile].map((file) => rm(file, { force: true })));
  const { browser } = await setUp(steps);
  const pages = await fixturePages(resolve(process.env['INIT_CWD'] ?? root, options.pages));
  await freshFolder(work);
  const kept = browser ? await clipInBrowser(browser, pages, steps) : await importPages(pages, steps);
  await steps.run('records of the time before the web imported from CSV', async () =>
    addRecords(
      corpusDir,
      (await readImportFile(await readFile(earlyHistory), { path: earlyHistory, file: 'early-history.csv' }))
        .records,
    ),
  );
  await steps.run('notebooks run in the tslab kernel, report written', () =>
    writeReport({ corpusDir, outFile: reportFile, signal }),
  );
  const records = (await openCorpus(corpusDir)).announcements.numRows();
  await kept.close();
  const summary = { capture: browser ? 'browser' : 'cli', records, kernel: KERNEL_NAME, steps: steps.done };
  await writeFile(summaryFile, `${JSON.stringify(summary, null, 1)}\n`);
  process.stdout.write(`\n${records} records. Open the report: ${reportFile}\n`);
  return 0;
});

interface Kept {
  close(): Promise<void>;
}

async function clipInBrowser(browser: Browser, pages: readonly FixturePage[], steps: Steps): Promise<Kept> {
  const server = await steps.run('sample pages served under their own addresses', () =>
    startPageServer(fixtureLookup(pages)),
  );
  const jupyter = await steps.run('JupyterLab started', () =>
    startJupyter({ rootDir: served, stateDir: join(work, 'jupyter') }),
  );
  const session = await steps.run(`extension loaded into ${browser.name}`, () =>
    launchWithExtension({
      browser,
      extensionDir,
      userDataDir: join(work, 'profile'),
      headless: true,
      hostRules: server.hostRules,
    }),
  );
  await steps.run('extension paired with JupyterLab', () =>
    pairWith(session, jupyter.baseUrl, jupyter.token),
  );
  await steps.run(`${pages.length} pages clipped`, () =>
    clipPages(
      session,
      pages.map((page) => page.url),
      (done) => process.stdout.isTTY && process.stdout.write(`\r· ${pages.length} pages clipped … ${done}`),
    ),
  );
  await steps.run('everything synced to JupyterLab', () => syncAll(session));
  await session.close();
  await server.close();
  return { close: () => jupyter.stop() };
}

async function importPages(pages: readonly FixturePage[], steps: Steps): Promise<Kept> {
  process.stdout.write(
    `${HOW_TO_GET_BROWSER}\nThe demo goes on without a browser, through the command line's reader.\n`,
  );
  await steps.run(`${pages.length} pages read by the command line`, async () => {
    const read = await Promise.all(
      pages.map(async (page) =>
        readPage(await readFile(page.file), { url: page.url, charset: page.charset }),
      ),
    );
    await addRecords(
      corpusDir,
      read.flatMap((page) => (page.kind === 'captured' ? [page.record] : [])),
    );
  });
  return { close: () => Promise.resolve() };
}
