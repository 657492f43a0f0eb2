import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { run } from '../scripts/lib/processes.ts';
import { PlainError } from '../scripts/lib/say.ts';
import { root } from '../scripts/setup/paths.ts';
import { greatestDifference, type Numbers } from './analysis/differences.ts';
import { madeUpEvents } from './analysis/made-up-events.ts';
import { eventTable, ourAnalysis, PERMUTATIONS, STARTS } from './analysis/our-analysis.ts';
import { benchPython } from './bench-venv.ts';
import { median, printFigure, printRatio, timed } from './report.ts';

const EVENTS = 50_000;
const CITIES = [13, 100, 300] as const;
/** The first is cold and stands in the range; the peer is a program of its own each time. */
const OUR_RUNS = 9;
const PEER_RUNS = 3;
const SAME = 1e-6;
const MEGABYTE = 1024 * 1024;

const peerSchema = z.object({ ms: z.number(), peakMb: z.number(), result: z.record(z.string(), z.json()) });

/** Evolution and linkage of 50,000 events here and in pandas, networkx and ruptures, with the results compared. */
export async function analysisBench(): Promise<void> {
  const python = await benchPython('analysis');
  if ('missing' in python) process.stdout.write(`  no peer: ${python.missing}\n`);
  for (const cities of CITIES) {
    const events = madeUpEvents(EVENTS, cities);
    const table = eventTable(events);
    process.stdout.write(`  ${EVENTS} events between ${cities} cities\n`);
    const ours: number[] = [];
    for (let i = 0; i < OUR_RUNS; i += 1) ours.push((await timed(() => ourAnalysis(table))).ms);
    printFigure('  policyloom', ours, `${(process.memoryUsage.rss() / MEGABYTE).toFixed(0)} MB resident`);
    if ('missing' in python) continue;
    const file = join(root, 'out', 'bench-analysis', `${cities}.json`);
    await mkdir(join(root, 'out', 'bench-analysis'), { recursive: true });
    await writeFile(file, JSON.stringify(events));
    const peers = await peerRuns(python.command, file);
    printFigure(
      '  pandas, networkx, ruptures',
      peers.map(({ ms }) => ms),
      `${median(peers.map(({ peakMb }) => peakMb)).toFixed(0)} MB at most`,
    );
    printRatio(
      '  ',
      ours,
      peers.map(({ ms }) => ms),
    );
    printDifferences(ourAnalysis(table), peers[0]?.result ?? {});
  }
}

async function peerRuns(python: string, file: string): Promise<z.infer<typeof peerSchema>[]> {
  const script = join(root, 'bench', 'analysis', 'peer.py');
  const runs: z.infer<typeof peerSchema>[] = [];
  for (let i = 0; i < PEER_RUNS; i += 1) {
    const args = [script, file, String(STARTS), String(PERMUTATIONS), `${file}.out`];
    const { code, output } = await run(python, args, { env: oneThread });
    if (code !== 0) throw new PlainError(`The peer failed: ${output}`);
    runs.push(peerSchema.parse(JSON.parse(await readFile(`${file}.out`, 'utf8'))));
  }
  return runs;
}

/** Linear algebra of the peer on one core, as ours. */
const oneThread = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };

function printDifferences(
  ours: Readonly<Record<string, Numbers>>,
  theirs: Readonly<Record<string, unknown>>,
): void {
  const { modularity, ...equal } = ours;
  const differences = Object.keys(equal).map((key) => {
    const peer = theirs[key] as Numbers | undefined;
    return { key, difference: greatestDifference(equal[key], peer) };
  });
  const unlike = differences.filter(({ difference }) => difference > SAME);
  const words = unlike.map(({ key, difference }) => `${key} ${difference.toExponential(1)}`).join(', ');
  process.stdout.write(
    `    results: ${differences.length - unlike.length} of ${differences.length} equal to ${SAME}${words ? `; not: ${words}` : ''}; modularity ${Number(modularity).toFixed(6)}, peer ${Number(theirs['modularity']).toFixed(6)}\n`,
  );
}
