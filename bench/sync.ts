import { join } from 'node:path';
import { startJupyter } from '../scripts/lib/jupyter.ts';
import { freshFolder } from '../scripts/lib/workbench.ts';
import { root } from '../scripts/setup/paths.ts';
import { type JupyterAddress, jupyterFolder } from '../src/sync/jupyter-folder.ts';
import { push, type StampedRecord, type SyncSource } from '../src/sync/push.ts';
import { madeUpRecords } from './made-up-corpus.ts';
import { printFigure, timed } from './report.ts';

const PRESENT = 10_000;
const NEW = 10;
const RUNS = 5;

/** Sync of 10 new documents into a corpus of 10,000, through a real Jupyter server. */
export async function syncBench(): Promise<void> {
  const work = await freshFolder(join(root, 'out', 'bench-sync'));
  const jupyter = await startJupyter({ rootDir: join(work, 'served'), stateDir: join(work, 'state') });
  const address: JupyterAddress = { baseUrl: jupyter.baseUrl, token: jupyter.token, folder: 'policy-corpus' };
  const folder = jupyterFolder(address, fetch);
  const records = madeUpRecords(0, PRESENT + NEW * RUNS).map(
    (record, index): StampedRecord => ({ ...record, lamport: index + 1, device: 'bench', deleted: false }),
  );
  const first = await timed(() => push(sourceOf(records.slice(0, PRESENT)), folder));
  printFigure(`first sync of ${PRESENT} documents`, [first.ms]);
  const times: number[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    times.push((await timed(() => push(sourceOf(records.slice(0, PRESENT + NEW * run)), folder))).ms);
  }
  printFigure(`sync of ${NEW} new documents into them`, times);
  await jupyter.stop();
}

function sourceOf(records: readonly StampedRecord[]): SyncSource {
  return {
    device: 'bench',
    changesSince: async (lamport, maxRows) => {
      const versions = records.filter((record) => record.lamport > lamport).slice(0, maxRows);
      return { versions, codings: [], through: versions.at(-1)?.lamport ?? lamport };
    },
  };
}
