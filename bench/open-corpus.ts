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
    const records = madeUpRecords(0, DOCUMENTS);
    await addRecords(folder, records);
    const jsonFile = join(folder, 'announcements.json');
    await writeFile(jsonFile, JSON.stringify(records.map(({ announcement }) => announcement)));
    const ours: number[] = [];
    const json: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      ours.push((await timed(async () => (await openCorpus(folder)).announcements.numRows())).ms);
      json.push(
        (await timed(async () => (JSON.parse(await readFile(jsonFile, 'utf8')) as unknown[]).length)).ms,
      );
    }
    printFigure(`openCorpus, ${DOCUMENTS} documents, hashes checked`, ours);
    printFigure('JSON.parse of the same announcements', json);
    printRatio('openCorpus', ours, json);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
