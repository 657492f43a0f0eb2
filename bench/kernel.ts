import { join } from 'node:path';
import { z } from 'zod';
import { run } from '../scripts/lib/processes.ts';
import { PlainError } from '../scripts/lib/say.ts';
import { root, venvProgram } from '../scripts/setup/paths.ts';
import { printFigure, printRatio } from './report.ts';

const RUNS = 5;
const timesSchema = z.record(z.string(), z.array(z.tuple([z.number(), z.number()])));

/** Start of our kernel next to ipykernel's, both through jupyter_client, in turn. */
export async function kernelBench(): Promise<void> {
  const script = join(root, 'bench', 'kernel-start.py');
  const { code, output } = await run(venvProgram('python'), [script, String(RUNS), 'policyloom', 'python3']);
  if (code !== 0)
    throw new PlainError(`The kernels could not be timed (run npm run setup first):\n${output}`);
  const times = timesSchema.parse(JSON.parse(output.split('\n').at(-1) ?? ''));
  const [ours, peer] = [times['policyloom'] ?? [], times['python3'] ?? []];
  printFigure(
    'policyloom kernel ready',
    ours.map(([ready]) => ready),
  );
  printFigure(
    'ipykernel ready',
    peer.map(([ready]) => ready),
  );
  printFigure(
    'policyloom first cell answered',
    ours.map(([, answered]) => answered),
  );
  printFigure(
    'ipykernel first cell answered',
    peer.map(([, answered]) => answered),
  );
  printRatio(
    'ready',
    ours.map(([ready]) => ready),
    peer.map(([ready]) => ready),
  );
}
