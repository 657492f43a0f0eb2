import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '../src/node/read-document.ts';
import { benchPython } from './bench-venv.ts';
import type { Extraction } from './extraction/extraction.ts';
import { type ExtractionPage, extractionPages } from './extraction/extraction-page.ts';
import { missReason } from './extraction/miss-reason.ts';
import { nodeTools, ours } from './extraction/node-tools.ts';
import { printMisses, printScores } from './extraction/print-scores.ts';
import { pythonExtractions } from './extraction/python-tools.ts';
import { scoreTool } from './extraction/score-tool.ts';
import { median, printFigure, timed } from './report.ts';

const TYPICAL_BYTES = [60_000, 160_000] as const;
const REPEATS = 5;

/** Fields, bodies and speed of ours and of other extractors, on the same pages in one run. */
export async function extractionBench(): Promise<void> {
  const pages = extractionPages();
  if (!pages.some(({ set }) => set !== 'own')) {
    process.stdout.write('  ../shared/corpus/dev is not there: our own pages only, which prove little.\n');
  }
  const found = await allExtractions(pages);
  for (const set of ['all', ...new Set(pages.map((page) => page.set))]) {
    const ofSet = pages.filter((page) => set === 'all' || page.set === set);
    const scores = [...found].map(([tool, rows]) => [tool, scoreTool(ofSet, byFile(rows))] as const);
    printScores(`${set}: ${ofSet.length} pages`, new Map(scores));
    const own = scores.find(([tool]) => tool === 'policyloom')?.[1];
    if (set !== 'all' && own) printMisses(own, (miss) => reasonIn(ofSet, miss));
  }
  process.stdout.write('\n speed a page, decoding and parsing included, warm\n');
  for (const [tool, rows] of found) printSpeed(tool, rows);
  printOwnSpeed(pages);
}

function reasonIn(pages: readonly ExtractionPage[], miss: Parameters<typeof missReason>[0]): string {
  const page = pages.find(({ file }) => file === miss.file);
  return page ? missReason(miss, page) : '';
}

async function allExtractions(
  pages: readonly ExtractionPage[],
): Promise<ReadonlyMap<string, readonly Extraction[]>> {
  const found = new Map<string, Extraction[]>();
  for (const [tool, extract] of Object.entries(nodeTools)) {
    await runAll(tool, extract, pages);
    found.set(tool, await runAll(tool, extract, pages));
  }
  const python = await benchPython('extraction');
  if ('missing' in python) {
    process.stdout.write(
      `  Without the extractors from PyPI, which could not be installed: ${python.missing}\n`,
    );
    return found;
  }
  const files = pages.map(({ file }) => file);
  for (const row of pythonExtractions(python.command, files)) {
    found.set(row.tool, [...(found.get(row.tool) ?? []), row]);
  }
  return found;
}

/** A tool that fails on a page has found nothing there. */
async function runAll(
  tool: string,
  extract: (typeof nodeTools)[string],
  pages: readonly ExtractionPage[],
): Promise<Extraction[]> {
  const rows: Extraction[] = [];
  for (const { file } of pages) {
    const bytes = readFileSync(file);
    const nothing = (error: unknown) => {
      process.stdout.write(`  ${tool} failed on ${basename(file)}: ${String(error).slice(0, 100)}\n`);
      return { fields: {}, body: '' };
    };
    const { ms, result } = await timed(() => extract(bytes).catch(nothing));
    rows.push({ tool, file, ms, ...result });
  }
  return rows;
}

function byFile(rows: readonly Extraction[]): Map<string, Extraction> {
  return new Map(rows.map((row) => [row.file, row]));
}

function printSpeed(tool: string, rows: readonly Extraction[]): void {
  const times = rows.map(({ ms }) => ms);
  const mean = times.reduce((sum, ms) => sum + ms, 0) / times.length;
  printFigure(tool, times, `mean ${mean.toFixed(1)} ms`);
}

/** Extraction alone, on pages of the size that the issue calls typical. */
function printOwnSpeed(pages: readonly ExtractionPage[]): void {
  const [least, most] = TYPICAL_BYTES;
  const typical = pages.filter(({ file }) => {
    const { size } = statSync(file);
    return size >= least && size <= most;
  });
  if (!typical.length) return;
  const times = typical.map(({ file }) => {
    const { document } = readDocument(readFileSync(file));
    return median(Array.from({ length: REPEATS }, () => ownMs(document)));
  });
  printFigure('policyloom without parsing, 60–160 KB', times);
}

function ownMs(document: Document): number {
  const startedAt = performance.now();
  ours(document);
  return performance.now() - startedAt;
}
