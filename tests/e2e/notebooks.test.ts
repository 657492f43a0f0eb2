import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../scripts/lib/processes.ts';
import { nodePath, root, venvProgram } from '../../scripts/setup/paths.ts';
import { addRecords } from '../../src/node/add-records.ts';
import { KERNEL_NAME } from '../../src/node/find-jupyter.ts';
import type { CellOutput } from '../../src/node/notebook-format.ts';
import { openCorpus } from '../../src/node/open-corpus.ts';
import { runNotebook } from '../../src/node/run-notebook.ts';
import { type Exchange, JupyterClient } from '../kernel/jupyter-client.ts';
import { stampedRecord } from '../support/records.ts';
import { installKernel, sampleRecords } from './support/sample-corpus.ts';

/** A page that tells of intercity events, and one that is added later. */
const ONE = 'cctv--baigou-2014';
const ANOTHER = 'hebeicom--tax-sharing-2015';

let work: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'policyloom-notebooks-'));
  await installKernel();
  await installStockTslab();
});
afterAll(() => rm(work, { recursive: true, force: true, maxRetries: 5 }));

function plainValue({ reply, published }: Exchange): unknown {
  expect(reply['traceback']).toBe(undefined);
  const result = published.find(({ type }) => type === 'execute_result');
  return Reflect.get({ ...Object(result?.content['data']) }, 'text/plain');
}

describe('a kernel that lives on', () => {
  let kernel: JupyterClient;
  let corpusDir: string;
  beforeAll(async () => {
    corpusDir = join(work, 'living');
    await addRecords(corpusDir, await sampleRecords(ONE));
    kernel = await JupyterClient.start({ main: join(root, 'dist', 'kernel', 'main.js') });
  });
  afterAll(() => kernel.shutdown());

  const OPEN = () => `const corpus = await openCorpus(${JSON.stringify(corpusDir)});
JSON.stringify([corpus.announcements.array('title'), corpus.events.array('id')])`;
  const onDisk = async () => {
    const { announcements, events } = await openCorpus(corpusDir);
    return [announcements.array('title'), events.array('id')];
  };
  const shown = async (code: string) =>
    JSON.parse(String(plainValue(await kernel.execute(code))).slice(1, -1));

  it('opens the corpus again and has the records and events that came since', async () => {
    const first = await shown(`import { openCorpus } from 'policyloom';\n${OPEN()}`);
    expect(first).toEqual(await onDisk());
    await addRecords(corpusDir, await sampleRecords(ANOTHER));
    const second = await shown(OPEN());
    expect(second).toEqual(await onDisk());
    expect([second[0].length, second[1].length > first[1].length]).toEqual([2, true]);
  });

  it('completes what a corpus has', async () => {
    const { reply } = await kernel.ask('complete_request', { code: 'corpus.', cursor_pos: 7 });
    const tables = [
      'announcements',
      'attachments',
      'codings',
      'events',
      'linkages',
      'mentions',
      'provenance',
    ];
    expect(reply['matches']).toEqual([...tables, 'isSample', 'path', 'recoding', 'region'].toSorted());
  });

  it('tells the type and the documentation of what is imported', async () => {
    const question = { code: 'openCorpus', cursor_pos: 4, detail_level: 0 };
    const { reply } = await kernel.ask('inspect_request', question);
    const text = JSON.stringify(reply['data']);
    expect(text).toContain('openCorpus(path: string, options?: OpenCorpusOptions): Promise<Corpus>');
    expect(text).toContain('Called again it gives what has been synced since.');
  });
});

/** What each figure of a notebook says of a corpus without events, in their order. */
const NOTHING = {
  evolution: ['尚无有日期的事件', '年份过少'],
  linkage: ['空间格局：尚无城际联系', '尚无城际联系'],
  focus: ['主题过少：没有哪个阶段', '主题过少：没有哪个阶段', '文件过少：没有哪两种尺度', '词过少：没有一种'],
} as const;
const NOTEBOOKS = ['evolution', 'linkage', 'focus'] as const;
const CORPORA = {
  'of one record': () => sampleRecords(ONE),
  'of a record without events': async () => [stampedRecord({ bodyText: '本单位今日休息。\n' })],
  'of the sample pages': () => sampleRecords(),
};

describe.each(NOTEBOOKS)('%s.ipynb', (name) => {
  const shownByOurs = new Map<string, Charts>();

  it.each(Object.entries(CORPORA))('runs from top to bottom over a corpus %s', async (which, records) => {
    const charts = await chartsOf(name, await corpusWith(which, await records()), KERNEL_NAME);
    shownByOurs.set(which, charts);
    expect(charts.length).toBe(NOTHING[name].length);
    for (const [i, chart] of charts.entries()) {
      expect(Object.keys(chart).toSorted()).toEqual([
        'application/vnd.vegalite.v5+json',
        'image/png',
        'text/plain',
      ]);
      const spec = chart['application/vnd.vegalite.v5+json'];
      expect(spec).toMatchObject({ $schema: expect.stringContaining('vega-lite') });
      expect(pngSize(chart['image/png'])).toEqual([expect.any(Number), expect.any(Number)]);
      expect(String(chart['text/plain'])).toMatch(/^\p{Script=Han}{6,}.*\n.+。$/u);
      const saysNothing = JSON.stringify(spec).includes(NOTHING[name][i] ?? '');
      if (which === 'of a record without events') expect(saysNothing).toBe(true);
      if (which === 'of the sample pages') expect(saysNothing).toBe(false);
    }
  });

  it('runs under stock tslab too', async () => {
    const corpusDir = await corpusWith('of the sample pages', await sampleRecords());
    const charts = await chartsOf(name, corpusDir, 'tslab');
    const ours = shownByOurs.get('of the sample pages') ?? (await chartsOf(name, corpusDir, KERNEL_NAME));
    expect(charts).toEqual(ours);
  });
});

async function corpusWith(
  which: string,
  records: Awaited<ReturnType<typeof sampleRecords>>,
): Promise<string> {
  const folder = join(work, which.replaceAll(' ', '-'));
  await addRecords(folder, records);
  return folder;
}

/** The forms of each chart. */
type Charts = readonly Readonly<Record<string, unknown>>[];

/** The charts that the notebook shows. */
async function chartsOf(name: string, corpusDir: string, kernelName: string): Promise<Charts> {
  // Stock tslab finds packages only in and above the folder of the notebook.
  const cwd = kernelName === KERNEL_NAME ? work : join(root, 'notebooks');
  const { cells } = await runNotebook({
    notebook: join(root, 'notebooks', `${name}.ipynb`),
    cwd,
    env: { POLICYLOOM_CORPUS: corpusDir, JUPYTER_PATH: join(work, 'stock', 'share', 'jupyter') },
    jupyter: venvProgram('jupyter'),
    kernelName,
    timeoutMs: 60_000,
  });
  const outputs: CellOutput[] = cells.flatMap((cell) => (cell.cell_type === 'code' ? cell.outputs : []));
  return outputs.flatMap((output) =>
    output.output_type === 'display_data' && 'image/png' in output.data ? [output.data] : [],
  );
}

/** By tslab's own command, into a folder of the test. */
async function installStockTslab(): Promise<void> {
  const bin = join(root, 'node_modules', 'tslab', 'bin', 'tslab');
  const options = [`--python=${venvProgram('python')}`, `--prefix=${join(work, 'stock')}`, `--binary=${bin}`];
  const { code, output } = await run(nodePath, [bin, 'install', ...options]);
  if (code !== 0) throw new Error(output);
}

/** Width and height in pixels, from the header of the picture. */
function pngSize(base64: unknown): number[] {
  const bytes = Buffer.from(String(base64), 'base64');
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('No PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
