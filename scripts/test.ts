import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { mainTask } from './lib/main-task.ts';
import { start } from './lib/processes.ts';
import { PlainError, Steps } from './lib/say.ts';
import { nodePath, root } from './setup/paths.ts';
import { setUp } from './setup/set-up.ts';

/**
 * Suites that share nothing and run beside each other, by the names of vitest.config.ts. Browsers and Jupyter often wait:
 * two of their files at a time, the next one wherever one has ended.
 */
const lanes = [
  ['--project=unit', '--project=kernel'],
  ['--project=e2e-*', '--fileParallelism', '--maxWorkers=2'],
];

const results = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

await mainTask(async () => {
  await setUp(new Steps());
  await mkdir(join(root, 'out'), { recursive: true });
  const asked = process.argv.slice(2);
  const runs = asked.length === 0 ? lanes : [asked];
  return summary(await Promise.all(runs.map(runVitest)));
});

/** One run of vitest with its results on disk. */
async function runVitest(
  args: readonly string[],
  index: number,
): Promise<{ code: number; resultFile: string }> {
  const resultFile = join(root, 'out', `test-results-${index}.json`);
  await rm(resultFile, { force: true });
  const vitest = start(
    nodePath,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${resultFile}`,
      ...args,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const code = await new Promise<number>((done) => vitest.process.on('exit', (exit) => done(exit ?? 1)));
  return { code, resultFile };
}

/** Prints the closing line that CI reads; a file that did not load counts as one failed test. */
async function summary(runs: readonly { code: number; resultFile: string }[]): Promise<number> {
  const counts = await Promise.all(runs.map(countsOf));
  const sum = (key: keyof Counts) => counts.reduce((total, count) => total + count[key], 0);
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
  if (sum('passed') === 0 || sum('failed') > 0) return 1;
  return Math.max(...runs.map(({ code }) => code));
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

async function countsOf({ code, resultFile }: { code: number; resultFile: string }): Promise<Counts> {
  const json: unknown = JSON.parse(
    await readFile(resultFile, 'utf8').catch((cause: Error) => {
      throw new PlainError(`The test runner left no results (it ended with ${code}): ${cause.message}`);
    }),
  );
  const found = results.parse(json);
  const unloaded = found.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + unloaded,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}
