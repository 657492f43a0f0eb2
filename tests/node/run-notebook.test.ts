import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installKernelspec } from '../../src/kernel/install-kernelspec.ts';
import { type RunNotebookOptions, runNotebook } from '../../src/node/run-notebook.ts';
import { until } from '../kernel/jupyter-client.ts';

const root = join(import.meta.dirname, '../..');
const jupyter = join(root, '.venv/bin/jupyter');
const MARK = `POLICYLOOM_TEST_${process.pid}`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policyloom-notebook-'));
  await installKernelspec({
    venvDir: folder,
    nodePath: join(root, 'node_modules/node/bin/node'),
    kernelMain: join(root, 'src/kernel/main.ts'),
    name: 'policyloom-test',
  });
});
afterAll(() => rm(folder, { recursive: true }));

async function notebookOf(name: string, ...sources: string[]): Promise<string> {
  const path = join(folder, name);
  const cells = sources.map((source) => ({
    cell_type: 'code',
    id: `cell-${sources.indexOf(source)}`,
    execution_count: null,
    metadata: {},
    outputs: [],
    source,
  }));
  await writeFile(path, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }));
  return path;
}

/** A kernel that ends at its first starts, as one whose ports somebody took; answers where its starts are counted. */
async function kernelThatEnds(name: string, times: number): Promise<string> {
  const kernels = join(folder, 'share/jupyter/kernels');
  const starts = join(folder, `${name}.starts`);
  const spec = JSON.parse(await readFile(join(kernels, 'policyloom-test/kernel.json'), 'utf8'));
  const script = `echo -n + >> '${starts}'; [ $(wc -c < '${starts}') -gt ${times} ] && exec "$@"; exit 1`;
  await mkdir(join(kernels, name));
  await writeFile(
    join(kernels, name, 'kernel.json'),
    JSON.stringify({ ...spec, argv: ['bash', '-c', script, 'kernel', ...spec.argv] }),
  );
  return starts;
}

function options(notebook: string, more: Partial<RunNotebookOptions> = {}): RunNotebookOptions {
  const env = { JUPYTER_PATH: join(folder, 'share/jupyter'), [MARK]: '1', ...more.env };
  return { notebook, cwd: folder, jupyter, kernelName: 'policyloom-test', timeoutMs: 60_000, ...more, env };
}

/** Processes that carry this test's mark in their environment. */
function survivors(): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid || !existsSync(`/proc/${pid}/environ`))
      return false;
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`${MARK}=1`);
    } catch {
      // It has ended since the listing, or belongs to somebody else: not one of ours.
      return false;
    }
  });
}

describe.skipIf(!existsSync(jupyter))('runNotebook (needs .venv, which the set-up makes)', () => {
  it('gives every output of the cells, run in the given folder, and leaves the file as it was', async () => {
    const cwd = join(folder, 'elsewhere');
    await mkdir(cwd);
    const sources = [
      'console.log(process.cwd())',
      'process.env.GIVEN',
      `import { table } from 'arquero'; table({ n: [1] })`,
    ];
    const path = await notebookOf('good.ipynb', ...sources);
    const before = await readFile(path, 'utf8');
    const { cells } = await runNotebook(options(path, { cwd, env: { GIVEN: '给' } }));
    const outputs = cells.map((cell) => (cell.cell_type === 'code' ? cell.outputs : []));
    expect(outputs).toEqual([
      [{ output_type: 'stream', name: 'stdout', text: `${cwd}\n` }],
      [{ output_type: 'execute_result', data: { 'text/plain': "'给'" } }],
      [
        {
          output_type: 'execute_result',
          data: {
            'text/markdown': '| n |\n| --- |\n| 1 |\n\n1 rows × 1 columns',
            'text/plain': 'n\n1\n1 rows × 1 columns',
          },
        },
      ],
    ]);
    expect(await readFile(path, 'utf8')).toBe(before);
    expect(survivors()).toEqual([]);
  }, 60_000);

  it('a failing cell is named, with the name and message of its error, and what follows is not run', async () => {
    const ran = join(folder, 'ran-after-the-error');
    const after = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(ran)}, '')`;
    const path = await notebookOf('bad.ipynb', '1', '\nthrow new RangeError("no such year")', after);
    const words = `${path}, cell 2: RangeError: no such year\n    at cell [2], line 2, column 7`;
    await expect(runNotebook(options(path))).rejects.toThrow(words);
    expect(existsSync(ran)).toBe(false);
  }, 60_000);

  it('an error that no cell waited for fails the notebook too', async () => {
    const path = await notebookOf('stray.ipynb', 'void Promise.reject(new Error("forgotten await"))', '1');
    await expect(runNotebook(options(path))).rejects.toThrow('cell 1: Error: forgotten await');
  }, 60_000);

  it('a cell that takes too long, and a kernel that is not there, are told in words', async () => {
    const slow = await notebookOf('slow.ipynb', 'await new Promise(() => {})');
    await expect(runNotebook(options(slow, { timeoutMs: 1000 }))).rejects.toThrow('took longer than 1 s');
    await expect(runNotebook(options(slow, { kernelName: 'no-such' }))).rejects.toThrow(
      'no kernel "no-such"',
    );
    await expect(runNotebook(options(slow, { jupyter: '/nowhere/jupyter' }))).rejects.toThrow(
      '/nowhere/python3 could not be started',
    );
    expect(survivors()).toEqual([]);
  }, 60_000);

  it('a kernel that ends in the middle of a cell is told in words, and the cell is not run again', async () => {
    const ran = join(folder, 'ran-to-the-end');
    const end = `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(ran)}, '+'); process.kill(process.pid, 'SIGKILL'); await new Promise(() => {})`;
    const path = await notebookOf('ends.ipynb', end);
    await expect(runNotebook(options(path))).rejects.toThrow('the kernel ended while a cell was running');
    expect(await readFile(ran, 'utf8')).toBe('+');
  }, 60_000);

  it('a kernel that ends before it is ready is started again; one that always does is told in words', async () => {
    const starts = await kernelThatEnds('ends-once', 1);
    const path = await notebookOf('start.ipynb', 'console.log("ran")');
    const { cells } = await runNotebook(options(path, { kernelName: 'ends-once' }));
    expect(cells).toMatchObject([{ outputs: [{ name: 'stdout', text: 'ran\n' }] }]);
    expect(await readFile(starts, 'utf8')).toBe('++');
    await kernelThatEnds('ends-always', 9);
    await expect(runNotebook(options(path, { kernelName: 'ends-always' }))).rejects.toThrow(
      'the kernel "ends-always" does not start (Kernel died before replying to kernel_info).',
    );
    expect(survivors()).toEqual([]);
  }, 60_000);

  it('what is no notebook is refused before anything starts', async () => {
    const path = join(folder, 'text.ipynb');
    await writeFile(path, 'just text');
    await expect(runNotebook(options(path))).rejects.toThrow(`not a notebook of format 4 (${path})`);
  });

  it('aborting ends Jupyter and the kernel, even in the middle of a loop that never ends', async () => {
    const started = join(folder, 'started');
    const loop = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(started)}, ''); while (true) {}`;
    const path = await notebookOf('loop.ipynb', loop);
    const stop = new AbortController();
    const run = runNotebook(options(path, { signal: stop.signal }));
    run.catch(() => undefined);
    await until(
      () => existsSync(started),
      30_000,
      () => 'the cell did not start',
    );
    stop.abort(new Error('stopped by the test'));
    await expect(run).rejects.toThrow('stopped by the test');
    await sleep(100);
    expect(survivors()).toEqual([]);
  }, 60_000);
});
