import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addRecords } from '../src/node/add-records.ts';
import { openCorpus } from '../src/node/open-corpus.ts';
import { madeUpRecords } from './made-up-corpus.ts';
import { printFigure, printRatio, timed } from './report.ts';

const DOCUMENTS = 50_000;
const RUNS = 7;

/** Opening a corpus of 50,000 documents, next to reading the same announcements as JSON. */
export async function openCorpusBench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'policyloom-bench-'));
  try {
    const jsonFile = join(folder, 'announcements.json');
    await prepare(folder, jsonFile);
    // One after the other, so that neither pays for collecting the other's garbage.
    const ours = await times(async () => (await openCorpus(folder)).announcements.numRows());
    const json = await times(async () => (JSON.parse(await readFile(jsonFile, 'utf8')) as unknown[]).length);
    printFigure(`openCorpus, ${DOCUMENTS} documents, hashes checked`, ours);
    printFigure('JSON.parse of the same announcements', json);
    printRatio('openCorpus', ours, json);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In a function of its own, so that what it made can be collected before anything is timed. */
async function prepare(folder: string, jsonFile: string): Promise<void> {
  const records = madeUpRecords(0, DOCUMENTS);
  await addRecords(folder, records);
  await writeFile(jsonFile, JSON.stringify(records.map(({ announcement }) => announcement)));
}

async function times(open: () => Promise<number>): Promise<number[]> {
  const measured: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { ms, result } = await timed(open);
    if (result !== DOCUMENTS) throw new Error(`${result} documents instead of ${DOCUMENTS}`);
    measured.push(ms);
  }
  return measured;
}
