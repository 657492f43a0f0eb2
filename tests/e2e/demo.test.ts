import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.ts';
import { browserForTests } from './support/clip-bench.ts';

const SAMPLES = ['chinanews--baoding-centre-2015', 'cctv--baigou-2014', 'paper-ce--transfer-guide-2016'];
const TITLE = '京冀携手打造保定·中关村创新中心';
const CHANGED_TITLE = '保定与中关村共建创新中心（改动过的标题）';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policyloom-demo-'));
  for (const name of SAMPLES) {
    await cp(join(root, 'tests/fixtures/pages', name), join(folder, 'pages', name), { recursive: true });
  }
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

function startDemo(
  out: string,
  env: Record<string, string> = {},
): { process: ChildProcess; printed: () => string } {
  const args = [
    join(root, 'scripts/run.mjs'),
    'scripts/demo.ts',
    '--pages',
    join(folder, 'pages'),
    '--out',
    out,
  ];
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
  }
  return { process: child, printed: () => text };
}

/** Command lines of running programs that speak of a folder. */
async function programsOf(path: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return lines.filter((line) => line.includes(path)).map((line) => line.replaceAll('\0', ' ').slice(0, 200));
}

describe('npm run demo', () => {
  it('reports what the pages say now: a changed title is in the report', async () => {
    const page = join(folder, 'pages', SAMPLES[0] ?? '', 'page.html');
    await writeFile(page, (await readFile(page, 'utf8')).replaceAll(TITLE, CHANGED_TITLE));
    const out = join(folder, 'out');
    const demo = startDemo(out);
    const [code] = await once(demo.process, 'exit');
    expect(code, demo.printed()).toBe(0);
    const report = await readFile(join(out, 'report.html'), 'utf8');
    const summary = JSON.parse(await readFile(join(out, 'demo.json'), 'utf8'));
    expect([report.includes(CHANGED_TITLE), report.includes(TITLE)]).toEqual([true, false]);
    expect(summary).toMatchObject({
      capture: browserForTests() ? 'browser' : 'cli',
      records: 8,
      kernel: 'policyloom',
    });
    expect(summary.steps.every((step: { name: string; ms: number }) => step.name && step.ms >= 0)).toBe(true);
    expect(await programsOf(folder)).toEqual([]);
  });

  it('goes on through the command line where there is no browser, and says so', async () => {
    const out = join(folder, 'without browser');
    const demo = startDemo(out, { POLICYLOOM_BROWSER: 'none' });
    const [code] = await once(demo.process, 'exit');
    expect(code, demo.printed()).toBe(0);
    expect(demo.printed()).toContain('No Chromium, Chrome or Edge was found. Install Chromium');
    const summary = JSON.parse(await readFile(join(out, 'demo.json'), 'utf8'));
    expect(summary).toMatchObject({ capture: 'cli', records: 8, kernel: 'policyloom' });
    expect(await readFile(join(out, 'report.html'), 'utf8')).toContain(CHANGED_TITLE);
  });

  it.skipIf(process.platform !== 'linux').each(['JupyterLab started', 'extension paired', 'report written'])(
    'leaves nothing running when it is stopped at “%s”',
    async (moment) => {
      const out = join(folder, `stopped ${moment}`);
      const demo = startDemo(out);
      while (!demo.printed().includes(moment) && demo.process.exitCode === null) await sleep(50);
      await sleep(300);
      process.kill(-(demo.process.pid ?? 0), 'SIGINT');
      const [code] = await once(demo.process, 'exit');
      expect(code, demo.printed()).toBe(130);
      await sleep(500);
      expect(await programsOf(out)).toEqual([]);
    },
  );
});
