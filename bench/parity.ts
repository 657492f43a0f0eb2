import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { run } from '../scripts/lib/processes.ts';
import { PlainError } from '../scripts/lib/say.ts';
import { root } from '../scripts/setup/paths.ts';
import { findStatistic } from '../src/analysis/statistics/registry.ts';
import { greatestDifference, type Numbers } from './analysis/differences.ts';
import { parityCases } from './analysis/parity-cases.ts';
import { benchPython } from './bench-venv.ts';

const SAME = 1e-6;
const peerResults = z.array(z.record(z.string(), z.json()));

/** The statistics on random inputs beside the Python packages of the field: the greatest difference of each key. */
export async function parityBench(): Promise<void> {
  const python = await benchPython('analysis');
  if ('missing' in python) return void process.stdout.write(`  no peer: ${python.missing}\n`);
  const folder = join(root, 'out', 'bench-analysis');
  const [input, output] = [join(folder, 'cases.json'), join(folder, 'peers.json')];
  const cases = parityCases();
  await mkdir(folder, { recursive: true });
  await writeFile(input, JSON.stringify(cases));
  const script = join(root, 'bench', 'analysis', 'parity.py');
  const { code, output: said } = await run(python.command, [script, input, output]);
  if (code !== 0) throw new PlainError(`The peers failed: ${said}`);
  const theirs = peerResults.parse(JSON.parse(await readFile(output, 'utf8')));
  const worst = new Map<string, number>();
  for (const [i, { statistic, input: given }] of cases.entries()) {
    const ours = Object(findStatistic(statistic)?.run(given)) as Readonly<Record<string, Numbers>>;
    for (const [key, value] of Object.entries(theirs[i] ?? {})) {
      const name = `${statistic} ${key}`;
      worst.set(name, Math.max(worst.get(name) ?? 0, greatestDifference(ours[key], value as Numbers)));
    }
  }
  const unlike = [...worst].filter(([, difference]) => !(difference <= SAME));
  for (const [name, difference] of unlike)
    process.stdout.write(`  DIFFERS ${name.padEnd(40)} ${difference}\n`);
  process.stdout.write(
    `  ${worst.size - unlike.length} of ${worst.size} keys equal to ${SAME} over ${cases.length} random inputs\n`,
  );
}
