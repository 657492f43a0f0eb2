import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../scripts/setup/paths.ts';
import { readPage } from '../src/node/read-page.ts';
import { hasRealPassages, ownPassages, realPassages, unseenPassages } from '../tests/coding/gold-sets.ts';
import { type GoldPassage, measure } from '../tests/coding/measure.ts';
import { officialTexts } from './coding/official-texts.ts';
import { printSpeed } from './coding/print-speed.ts';
import { jiebaPlaces, ourPlaces, scored, substringPlaces } from './place-baselines.ts';
import { printReadingAgreement } from './reading-agreement.ts';

/** Places and events against hand codings, next to substring search and jieba; then the time of 2,000 documents. */
export async function codingBench(): Promise<void> {
  const pages = samplePages();
  const sets: readonly (readonly [string, readonly GoldPassage[]])[] = [
    ['real passages (../shared)', hasRealPassages ? realPassages() : []],
    ['passages the rules were made on', ownPassages],
    ['later batches, mended on after a first run', unseenPassages],
    ['sample pages', pages],
  ];
  for (const [name, passages] of sets) {
    if (passages.length === 0) process.stdout.write(`  ${name}: not on this machine, skipped\n`);
    else printSet(name, passages);
  }
  printReadingAgreement();
  await printSpeed(
    officialTexts(),
    pages.map(({ text }) => text),
    ownPassages.map(({ text }) => text),
  );
}

function printSet(name: string, passages: readonly GoldPassage[]): void {
  const { misses, ...figures } = measure(passages);
  const withPlaces = passages.flatMap(({ text, places }) => (places ? [{ text, places }] : []));
  process.stdout.write(`  ${name} (${passages.length})\n`);
  for (const [peer, find] of [
    ['policyloom', ourPlaces],
    ['substring search', substringPlaces],
    ['jieba with place tags', jiebaPlaces],
  ] as const) {
    if (withPlaces.length > 0)
      process.stdout.write(`    places, ${peer.padEnd(22)} ${scored(withPlaces, find)}\n`);
  }
  for (const [field, value] of Object.entries(figures).filter(([field]) => !field.startsWith('place'))) {
    process.stdout.write(`    events, ${field.padEnd(22)} ${value.toFixed(3)}\n`);
  }
  for (const miss of misses) process.stdout.write(`      ${miss}\n`);
}

const expected = z.object({ url: z.string(), events: z.array(z.custom<GoldPassage['events'][number]>()) });

/** The pages of the sample corpus as capture reads them. */
function samplePages(): GoldPassage[] {
  const folder = join(root, 'tests', 'fixtures', 'pages');
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'expected.json')));
  return names.flatMap((id) => {
    const { url, events } = expected.parse(
      JSON.parse(readFileSync(join(folder, id, 'expected.json'), 'utf8')),
    );
    const page = readPage(readFileSync(join(folder, id, 'page.html')), { url, charset: null });
    if (page.kind !== 'captured') return [];
    const { announcement } = page.record;
    const { bodyText: text, datePublished: published } = announcement;
    return [{ id, text, published, events, record: announcement }];
  });
}
