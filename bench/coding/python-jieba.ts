import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../scripts/setup/paths.ts';
import { benchPython } from '../bench-venv.ts';

const answerSchema = z.object({ ms: z.number(), found: z.number() });

/**
 * Processor time in ms that Python's jieba takes to tag the documents and look its places up in `names`, or why it
 * cannot be had.
 *
 * @throws when it is there and fails, in Python's own words
 */
export async function pythonJiebaMs(
  documents: readonly string[],
  names: readonly string[],
): Promise<number | { readonly missing: string }> {
  const python = await benchPython('coding');
  if ('missing' in python) return python;
  const ran = spawnSync(python.command, [join(root, 'bench', 'coding', 'jieba_places.py')], {
    input: JSON.stringify({ names, documents }),
    encoding: 'utf8',
  });
  if (ran.status !== 0)
    throw new Error(`jieba_places.py ended with ${ran.status}: ${ran.stderr.slice(-2000)}`);
  return answerSchema.parse(JSON.parse(ran.stdout)).ms;
}
