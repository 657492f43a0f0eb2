import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../scripts/setup/paths.ts';
import { code } from '../src/coding/code.ts';
import { loadPack } from '../src/lexicon/load-pack.ts';
import { readPage } from '../src/node/read-page.ts';
import { hasRealPassages, ownPassages, realPassages, unseenPassages } from '../tests/coding/gold-sets.ts';
import { type GoldPassage, measure } from '../tests/coding/measure.ts';
import { printGrowth } from './coding-growth.ts';
import { jiebaPlaces, ourPlaces, scored, substringPlaces } from './place-baselines.ts';
import { printReadingAgreement } from './reading-agreement.ts';
import { median, printRatio } from './report.ts';

const DOCUMENTS = 2000;
const CHARACTERS = 2000;
const RUNS = 3;

/** Places and events against hand codings, next to substring search and jieba; then the time of 2,000 documents. */
export function codingBench(): Promise<void> {
  const sets: readonly (readonly [string, readonly GoldPassage[]])[] = [
    ['real passages (../shared)', hasRealPassages ? realPassages() : []],
    ['passages the rules were made on', ownPassages],
    ['later batches, mended on after a first run', unseenPassages],
    ['sample pages', samplePages()],
  ];
  for (const [name, passages] of sets) {
    if (passages.length === 0) process.stdout.write(`  ${name}: not on this machine, skipped\n`);
    else printSet(name, passages);
  }
  printReadingAgreement();
  printSpeed();
  return Promise.resolve();
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

function printSpeed(): void {
  const pack = loadPack('jing-jin-ji');
  const ordinary = documentsOf(samplePages().map(({ text }) => text));
  const dense = documentsOf(ownPassages.map(({ text }) => text));
  const codeAll = (texts: readonly string[]): number =>
    processorMs(() => {
      for (const bodyText of texts) code({ id: 'x', bodyText, datePublished: '2018-03-05' }, pack);
    });
  const ours = repeated(() => codeAll(ordinary));
  const places = repeated(() => processorMs(() => ordinary.forEach(ourPlaces)));
  const jieba = repeated(() => processorMs(() => ordinary.forEach(jiebaPlaces)));
  printMs('coded, pages of the sample corpus', ours);
  printMs(
    'coded, text of nothing but events',
    repeated(() => codeAll(dense)),
  );
  printMs('places alone, pages of the sample corpus', places);
  printMs('jieba (Rust) with place tags, the same pages', jieba);
  printRatio('places alone', places, jieba);
  printRatio('the whole coding', ours, jieba);
  printGrowth((index) => ordinary[index % ordinary.length] ?? '', pack);
}

/** 2,000 texts of 2,000 characters, cut from some texts set end to end. */
function documentsOf(texts: readonly string[]): string[] {
  const all = texts.join('\n').repeat(2);
  const last = all.length - CHARACTERS;
  return Array.from({ length: DOCUMENTS }, (_, index) => {
    const start = (index * 37) % last;
    return all.slice(start, start + CHARACTERS);
  });
}

function repeated(work: () => number): number[] {
  return Array.from({ length: RUNS }, work);
}

/** Time on one core, which a busy machine lengthens less than the clock's. */
function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

function printMs(label: string, values: readonly number[]): void {
  process.stdout.write(
    `  ${label.padEnd(44)} ${median(values).toFixed(0)} ms of processor time for ${DOCUMENTS} documents of ${CHARACTERS} characters\n`,
  );
}
