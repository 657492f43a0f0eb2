import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../scripts/setup/paths.ts';

const answer = z.object({
  /** From the start of the process until word lists stand ready, reading the documents left out; by the clock. */
  startMs: z.number(),
  /** All documents, nothing compiled before; by the clock. */
  codingMs: z.number(),
  /** Both, what V8 does on other threads (compiling, collecting) included. */
  processorMs: z.number(),
});

/**
 * Codes the documents in a process of their own.
 *
 * @throws in its own words when it fails
 */
export function freshRun(documents: readonly string[]): z.infer<typeof answer> {
  const script = join(root, 'bench', 'coding', 'code-in-fresh-process.ts');
  const ran = spawnSync(process.execPath, [script], { input: JSON.stringify(documents), encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${script} ended with ${ran.status}: ${ran.stderr}`);
  return answer.parse(JSON.parse(ran.stdout));
}
