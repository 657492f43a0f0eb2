import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, venvProgram } from '../../scripts/setup/paths.ts';
import { policyDocuments } from '../../src/analysis/indicators/policy-documents.ts';
import { addRecords } from '../../src/node/add-records.ts';
import { KERNEL_NAME } from '../../src/node/find-jupyter.ts';
import { openCorpus } from '../../src/node/open-corpus.ts';
import { runNotebook } from '../../src/node/run-notebook.ts';
import { installKernel, sampleRecords } from '../e2e/support/sample-corpus.ts';
import { stampedRecord } from '../support/records.ts';

let work: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'policyloom-assessment-'));
  await installKernel();
});
afterAll(() => rm(work, { recursive: true, force: true, maxRetries: 5 }));

const CORPORA = {
  'of a record without events': async () => [stampedRecord({ bodyText: '本单位今日休息。\n' })],
  'of the sample pages': () => sampleRecords(),
};

describe('assessment.ipynb', () => {
  it.each(Object.entries(CORPORA))('runs from top to bottom over a corpus %s', async (which, records) => {
    const corpusDir = join(work, which.replaceAll(' ', '-'));
    await addRecords(corpusDir, await records());
    const { cells } = await runNotebook({
      notebook: join(root, 'notebooks', 'assessment.ipynb'),
      cwd: work,
      env: { POLICYLOOM_CORPUS: corpusDir },
      jupyter: venvProgram('jupyter'),
      kernelName: KERNEL_NAME,
      timeoutMs: 60_000,
    });
    const outputs = cells.flatMap((cell) => (cell.cell_type === 'code' ? cell.outputs : []));
    const shown = outputs
      .flatMap((output) => (output.output_type === 'display_data' ? [output.data['text/markdown']] : []))
      .flat()
      .join('');
    expect(['F1 ·', 'F2 ·', 'F3 ·', 'C8 跨界'].filter((words) => !shown.includes(words))).toEqual([]);
    // Every document that the numbers rest on is one click away.
    const links = shown.match(/\[来源\]\(<https?:/g)?.length ?? 0;
    const { documents } = policyDocuments(await openCorpus(corpusDir));
    expect(links).toBe(documents.length);
  });
});
