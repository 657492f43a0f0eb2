import { code } from '../../src/coding/code.ts';
import { loadPack } from '../../src/lexicon/load-pack.ts';
import { printGrowth } from '../coding-growth.ts';
import { jiebaPlaces, ourPlaces, placeNames } from '../place-baselines.ts';
import { median, printRatio } from '../report.ts';
import { freshRun } from './fresh-run.ts';
import { pythonJiebaMs } from './python-jieba.ts';

const DOCUMENTS = 2000;
const CHARACTERS = 2000;
const RUNS = 3;
/** Python's jieba takes minutes for all. */
const PYTHON_SHARE = 10;

/**
 * Time of 2,000 documents of 2,000 characters: cold (a new process, start and word lists included), warm, beside both
 * jieba on the same texts, and as the number of documents grows.
 *
 * @param official texts of real pages of governments; none where they do not lie beside the checkout
 * @param pages texts as pages of the sample corpus tell them, cut and set end to end to documents
 * @param passages texts of nothing but events
 */
export async function printSpeed(
  official: readonly string[],
  pages: readonly string[],
  passages: readonly string[],
): Promise<void> {
  process.stdout.write(`  ${DOCUMENTS} documents of ${CHARACTERS} characters, median of ${RUNS}\n`);
  if (official.length > 0) printOurs('pages of governments (../shared)', documentsOf(official));
  const ordinary = documentsOf(pages);
  const dense = documentsOf(passages);
  const ours = printOurs('pages of the sample corpus', ordinary);
  printOurs('text of nothing but events', dense);
  const places = repeated(() => processorMs(() => ordinary.forEach(ourPlaces)));
  const jieba = repeated(() => processorMs(() => ordinary.forEach(jiebaPlaces)));
  printMs('places alone, pages of the sample corpus', places);
  printMs('jieba (Rust) with place tags, the same pages', jieba);
  printRatio('places alone, next to jieba (Rust)', places, jieba);
  printRatio('the whole coding, next to jieba (Rust)', ours, jieba);
  await printPythonJieba(ordinary, ours);
  printGrowth((index) => ordinary[index % ordinary.length] ?? '', loadPack('jing-jin-ji'));
}

/** Cold, then warm; the warm times, in ms of processor time. */
function printOurs(label: string, documents: readonly string[]): number[] {
  const pack = loadPack('jing-jin-ji');
  const fresh = Array.from({ length: RUNS }, () => freshRun(documents));
  const of = (part: keyof (typeof fresh)[number]): string => median(fresh.map((run) => run[part])).toFixed(0);
  process.stdout.write(
    `  ${`coded cold, ${label}`.padEnd(44)} ${of('codingMs')} ms by the clock, start apart ${of('startMs')} ms, together ${of('processorMs')} ms of processor time on all threads\n`,
  );
  const warm = repeated(() =>
    processorMs(() => {
      for (const bodyText of documents) code({ id: 'x', bodyText, datePublished: '2018-03-05' }, pack);
    }),
  );
  printMs(`coded warm, ${label}`, warm);
  return warm;
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

async function printPythonJieba(documents: readonly string[], ours: readonly number[]): Promise<void> {
  const some = documents.filter((_, index) => index % PYTHON_SHARE === 0);
  const ms = await pythonJiebaMs(some, placeNames);
  if (typeof ms !== 'number') {
    process.stdout.write(`  jieba (Python) is not to be had, skipped: ${ms.missing}\n`);
    return;
  }
  const all = (ms / some.length) * documents.length;
  printMs(`jieba (Python), by every ${PYTHON_SHARE}th of them`, [all]);
  printRatio('the whole coding, next to jieba (Python)', ours, [all]);
}

function printMs(label: string, values: readonly number[]): void {
  process.stdout.write(`  ${label.padEnd(44)} ${median(values).toFixed(0)} ms of processor time\n`);
}
