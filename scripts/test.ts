import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { mainTask } from './lib/main-task.ts';
import { start } from './lib/processes.ts';
import { PlainError, Steps } from './lib/say.ts';
import { nodePath, root } from './setup/paths.ts';
import { setUp } from './setup/set-up.ts';

const resultFile = join(root, 'out', 'test-results.json');

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
  await rm(resultFile, { force: true });
  const vitest = start(
    nodePath,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${resultFile}`,
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const code = await new Promise<number>((done) => vitest.process.on('exit', (exit) => done(exit ?? 1)));
  return summary(code);
});

/** Prints the closing line that CI reads; a file that did not load counts as one failed test. */
async function summary(vitestCode: number): Promise<number> {
  const json: unknown = JSON.parse(
    await readFile(resultFile, 'utf8').catch((cause: Error) => {
      throw new PlainError(`The test runner left no results (it ended with ${vitestCode}): ${cause.message}`);
    }),
  );
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = results.parse(json);
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + unloaded;
  process.stdout.write(
    `\n${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped\n`,
  );
  if (numPassedTests === 0) return 1;
  return failed > 0 ? 1 : vitestCode;
}
