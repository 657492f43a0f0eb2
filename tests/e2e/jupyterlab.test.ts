import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureLookup, fixturePages } from '../../scripts/browser/fixture-pages.ts';
import { startPageServer } from '../../scripts/browser/page-server.ts';
import { type Jupyter, startJupyter } from '../../scripts/lib/jupyter.ts';
import { root } from '../../scripts/setup/paths.ts';
import type { AnnouncementRecord } from '../../src/model/announcement.ts';
import { addRecords } from '../../src/node/add-records.ts';
import { KERNEL_NAME } from '../../src/node/find-jupyter.ts';
import { browserForTests } from './support/clip-bench.ts';
import { LabPage } from './support/lab-page.ts';
import { installKernel, sampleRecords } from './support/sample-corpus.ts';

const installed = browserForTests();

const VIEWPORT = { width: 1300, height: 1000 };
const SWITCHES = [
  '--headless=new',
  '--disable-gpu',
  '--lang=en-US',
  '--ignore-certificate-errors',
  '--disable-features=HttpsUpgrades',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The study's own figure, above the others. */
const FIRST = ':nth-match(.vega-embed svg, 1)';

/** What a person meets in each notebook; `marks` are those that lead to a page. */
const NOTEBOOKS = [
  {
    name: 'evolution',
    marks: '[aria-roledescription="point"]',
    tip: /日期.*\d{4}年/s,
    codeCells: 6,
  },
  { name: 'linkage', marks: '[aria-label*="–"]:not([aria-label$=" 0"])', tip: /事件.*\d/s, codeCells: 7 },
];

describe.skipIf(!installed)('notebooks in a real JupyterLab (needs a browser)', () => {
  let work: string;
  let jupyter: Jupyter;
  let browser: Browser;
  /** Answers for the whole web with the sample pages. */
  let web: Awaited<ReturnType<typeof startPageServer>>;
  let lab: LabPage;
  let records: readonly AnnouncementRecord[];

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'policyloom-lab-'));
    await installKernel();
    const served = join(work, 'served');
    await mkdir(served);
    for (const { name } of NOTEBOOKS)
      await cp(join(root, 'notebooks', `${name}.ipynb`), join(served, `${name}.ipynb`));
    records = await sampleRecords();
    await addRecords(join(served, 'policy-corpus'), records);
    jupyter = await startJupyter({ rootDir: served, stateDir: join(work, 'state') });
    web = await startPageServer(fixtureLookup(await fixturePages(join(root, 'tests', 'fixtures', 'pages'))));
    browser = await chromium.launch({
      executablePath: installed?.path ?? '',
      args: [...SWITCHES, `--host-resolver-rules=${web.hostRules}`],
    });
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), jupyter?.stop(), web?.close()]);
    await rm(work, { recursive: true, force: true, maxRetries: 5 });
  });

  async function openAndRun(name: string): Promise<LabPage> {
    const page = await browser.newPage({ viewport: VIEWPORT });
    const opened = new LabPage(page);
    await opened.open(jupyter, name);
    await opened.runAll();
    return opened;
  }

  it('an error of a cell is shown with its name, message and place', async () => {
    const source = 'const year = 1;\nthrow new RangeError("no such year: " + year)';
    const cell = { cell_type: 'code', id: 'a', execution_count: null, metadata: {}, outputs: [], source };
    const kernelspec = { name: KERNEL_NAME, display_name: 'TypeScript (policyloom)', language: 'typescript' };
    const notebook = { nbformat: 4, nbformat_minor: 5, metadata: { kernelspec }, cells: [cell] };
    await writeFile(join(work, 'served', 'failing.ipynb'), JSON.stringify(notebook));
    const failing = await openAndRun('failing');
    expect(await failing.errors()).toEqual([
      expect.stringMatching(/^RangeError: no such year: 1\n +at cell \[1\], line 2, column 7\n/),
    ]);
    await failing.page.close();
  });

  it('in the linkage figure a click on a city fades the links of others, a click beside shows all', async () => {
    // A copy of its own: JupyterLab would give the next test this one's kernel and outputs.
    await cp(join(root, 'notebooks', 'linkage.ipynb'), join(work, 'served', 'clicks.ipynb'));
    const linkage = await openAndRun('clicks');
    const links = linkage.page.locator(`${FIRST} [aria-label*="–"]:not([aria-label$=" 0"])`);
    const looks = await links.evaluateAll(looksOf);
    const changed = { timeout: 10_000 };
    expect(await linkage.tooltipOf(`${FIRST} [aria-label^="III"][aria-label*=" 承德 "]`, /承德/)).toContain(
      '城市',
    );
    await linkage.clickThere();
    await expect.poll(() => links.evaluateAll(looksOf), changed).not.toEqual(looks);
    await linkage.page.locator(FIRST).click({ position: { x: 300, y: 350 } });
    await expect.poll(() => links.evaluateAll(looksOf), changed).toEqual(looks);
    await linkage.page.close();
  });

  describe.each(NOTEBOOKS)('$name', ({ name, marks, tip, codeCells }) => {
    beforeAll(async () => {
      const context = await browser.newContext({ viewport: VIEWPORT });
      lab = new LabPage(await context.newPage());
      await lab.open(jupyter, name);
    });
    afterAll(() => lab.page.context().close());

    it('all cells run, without a question and without an error', async () => {
      await lab.runAll();
      expect(await lab.errors()).toEqual([]);
      expect(await lab.page.locator('.jp-CodeCell').count()).toBe(codeCells);
      expect(await lab.page.locator('.jp-Dialog').count()).toBe(0);
    });

    it('both figures are drawn by Vega, not as the pictures that go with them', async () => {
      const output = lab.page.locator('.jp-OutputArea-output.jp-RenderedVegaLite');
      expect(await output.count()).toBe(2);
      expect(await output.first().locator('.vega-embed svg text').count()).toBeGreaterThan(10);
      expect(await output.last().locator('.vega-embed svg text').count()).toBeGreaterThan(10);
      expect(await lab.page.locator('.jp-OutputArea-output img').count()).toBe(0);
    });

    it('a mark tells what it stands for when the mouse is over it', async () => {
      expect(await lab.tooltipOf(`${FIRST} ${marks}`, tip)).toMatch(tip);
    });

    it('Ctrl-click on that mark opens its page in a new tab; JupyterLab and the figure stay as they are', async () => {
      const before = lab.page.url();
      const look = () => lab.page.locator(`${FIRST} [role="graphics-symbol"]`).evaluateAll(looksOf);
      const looks = await look();
      const [tab] = await Promise.all([lab.page.context().waitForEvent('page'), lab.ctrlClickThere()]);
      await expect.poll(() => addresses(records).includes(tab.url())).toBe(true);
      await tab.close();
      expect(lab.page.url()).toBe(before);
      expect(await look()).toEqual(looks);
    });

    it('the table of documents leads to the pages that the records were read from', async () => {
      const table = lab.page.locator('.jp-RenderedMarkdown table').first();
      const links = await table
        .locator('tbody a')
        .evaluateAll((all) => all.map((link) => Reflect.get(link, 'href')));
      expect(links.length).toBe(await table.locator('tbody tr').count());
      expect(links.length).toBeGreaterThan(5);
      expect(links.filter((link) => !addresses(records).includes(link))).toEqual([]);
    });

    it.each(['Light', 'Dark'] as const)(
      'in the %s theme the figure stands on its own white ground',
      async (theme) => {
        await lab.theme(theme);
        const figure = lab.page.locator(FIRST);
        expect(await figure.evaluate((svg) => getComputedStyle(svg).backgroundColor)).toBe(
          'rgb(255, 255, 255)',
        );
        await lab.picture(`${name}-${theme.toLowerCase()}-figure`, '.vega-embed');
        await lab.picture(`${name}-${theme.toLowerCase()}-table`, '.jp-RenderedMarkdown table');
      },
    );
  });
});

function looksOf(marks: (SVGElement | HTMLElement)[]): (string | null)[] {
  return marks.map((mark) => mark.getAttribute('opacity'));
}

/** As a browser writes them. */
function addresses(records: readonly AnnouncementRecord[]): string[] {
  return records.flatMap(({ announcement }) =>
    [announcement.canonicalUrl, announcement.url].flatMap((url) => (url ? [new URL(url).href] : [])),
  );
}
