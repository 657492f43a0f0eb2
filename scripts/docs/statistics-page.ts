import { registry } from '../../src/analysis/statistics/registry.ts';

/** Every statistic of `stats` with the shapes of input that it reads. */
export function statisticsPage(): string {
  return [
    '# Statistics by name',
    'What `policyloom stats NAME --input FILE.json` computes and reads. This page is printed from the registry by `npm run docs`; `policyloom stats NAME --reads` prints one entry.',
    'The file holds one JSON object; a published case may hold it under `input`. Shapes other than the first are turned into it. What is read in a way that one might not expect is told in the result: `missingPeriods` (periods without a value), `repeatedTies` (counted once, given weights added up), `droppedLoops`, `excludedUnits`, `categories`, and `notRead`, the keys that played no part. A key that could be read in two ways is refused by name, and a number that cannot be had is `null`, with the reason under `undefinedBecause`.',
    ...registry.map(({ name, description, reads }) => `## ${name}\n\n${description}\n\nReads ${reads}.`),
    '',
  ].join('\n\n');
}
