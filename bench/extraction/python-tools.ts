import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../scripts/setup/paths.ts';
import { firstDay } from '../../src/capture/dates/first-day.ts';
import { type Extraction, formsOf } from './extraction.ts';

const rowSchema = z.object({
  tool: z.string(),
  file: z.string(),
  ms: z.number(),
  error: z.string().nullable(),
  title: z.string().nullish(),
  datePublished: z.string().nullish(),
  body: z.string().nullish(),
});
const MAX_OUTPUT_BYTES = 200_000_000;

/** What the extractors from PyPI find on the pages; throws with Python's own words when they cannot run. */
export function pythonExtractions(python: string, files: readonly string[]): Extraction[] {
  const ran = spawnSync(python, [join(root, 'bench', 'extraction', 'peers.py')], {
    input: files.join('\n'),
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  if (ran.status !== 0) throw new Error(`peers.py ended with ${ran.status}: ${ran.stderr.slice(-2000)}`);
  return ran.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => extractionOf(rowSchema.parse(JSON.parse(line))));
}

function extractionOf(row: z.infer<typeof rowSchema>): Extraction {
  const { tool, file, ms } = row;
  const datePublished = formsOf(firstDay(row.datePublished ?? ''));
  // htmldate reads dates and nothing else.
  if (tool === 'htmldate') return { tool, file, ms, fields: { datePublished } };
  return { tool, file, ms, fields: { title: formsOf(row.title), datePublished }, body: row.body ?? '' };
}
