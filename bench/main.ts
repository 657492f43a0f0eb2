import { mainTask } from '../scripts/lib/main-task.ts';
import { PlainError } from '../scripts/lib/say.ts';
import { analysisBench } from './analysis.ts';
import { batchBench } from './batch.ts';
import { clipBench } from './clip.ts';
import { codingBench } from './coding.ts';
import { extractionBench } from './extraction.ts';
import { importBench } from './import.ts';
import { kernelBench } from './kernel.ts';
import { openCorpusBench } from './open-corpus.ts';
import { panelBench } from './panel.ts';
import { parityBench } from './parity.ts';
import type { Bench } from './report.ts';
import { syncBench } from './sync.ts';
import { worksBench } from './works.ts';

/** `npm run bench` runs all of them, `npm run bench -- NAME` one. Each times us and the peer in the same run. */
const benches: Readonly<Record<string, Bench>> = {
  clip: clipBench,
  batch: batchBench,
  panel: panelBench,
  import: importBench,
  extraction: extractionBench,
  sync: syncBench,
  'open-corpus': openCorpusBench,
  kernel: kernelBench,
  coding: codingBench,
  analysis: analysisBench,
  works: worksBench,
  parity: parityBench,
};

await mainTask(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    throw new PlainError(`No bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  }
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stdout.write(`\n${name}\n`);
    await bench();
  }
  return 0;
});
