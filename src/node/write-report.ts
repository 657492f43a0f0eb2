import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { corpusSummary } from '../analysis/corpus-summary.ts';
import { EmptyInputError, InvalidInputError } from '../model/errors.ts';
import { findJupyter, KERNEL_NAME } from './find-jupyter.ts';
import { type Corpus, openCorpus } from './open-corpus.ts';
import { packageRoot } from './package-root.ts';
import { type ReportSource, renderReport } from './report/render-report.ts';
import { runNotebook } from './run-notebook.ts';

export interface WriteReportOptions {
  readonly corpusDir: string;
  readonly outFile: string;
  readonly language?: 'zh' | 'en';
  readonly signal?: AbortSignal;
}

/** Notebooks of a report, in the order of reading. */
const NOTEBOOKS = ['evolution.ipynb', 'linkage.ipynb', 'focus.ipynb', 'assessment.ipynb'];
/** A cell that codes a large corpus takes minutes. */
const CELL_TIMEOUT_MS = 30 * 60_000;

const words = {
  zh: { title: '产业协同政策格局报告', records: '公告', events: '政策事件', links: '联系', years: '年份' },
  en: {
    title: 'Industrial coordination policy: a report',
    records: 'Announcements',
    events: 'Policy events',
    links: 'Linkages',
    years: 'Years',
  },
} as const;

/**
 * Runs the notebooks on a corpus and writes one HTML file that opens anywhere without a network. The file is
 * there whole or not at all.
 *
 * @throws {EmptyInputError} when the corpus holds no announcement
 * @throws {InvalidInputError} before anything is run, when the file's place is a folder
 */
export async function writeReport(options: WriteReportOptions): Promise<void> {
  const { corpusDir, outFile, signal, language = 'zh' } = options;
  await expectNoFolder(outFile);
  const corpus = await openCorpus(corpusDir);
  if (corpus.announcements.numRows() === 0) {
    throw new EmptyInputError(`The corpus ${corpusDir}`, 'Clip or import announcements first.');
  }
  const folder = join(packageRoot(), 'notebooks');
  const run = (name: string) =>
    runNotebook({
      notebook: join(folder, name),
      cwd: folder,
      env: { POLICYLOOM_CORPUS: corpusDir, POLICYLOOM_LANGUAGE: language },
      jupyter: findJupyter(),
      kernelName: KERNEL_NAME,
      timeoutMs: CELL_TIMEOUT_MS,
      ...(signal ? { signal } : {}),
    });
  const notebooks = await Promise.all(NOTEBOOKS.map(run));
  const page = await renderReport({
    notebooks,
    title: words[language].title,
    corpusSummary: summaryOf(corpus, language),
    isSample: corpus.isSample,
    language,
    sources: sourcesOf(corpus),
    generatedAt: new Date(),
  });
  await writeWhole(outFile, page);
}

async function expectNoFolder(outFile: string): Promise<void> {
  const present = await stat(outFile).catch(() => null);
  if (!present?.isDirectory()) return;
  throw new InvalidInputError('The report is one file, and this is a folder', outFile, 'Name a file in it.');
}

/** Under a name of its own until it is whole, so that two reports at a time do not write into each other. */
async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}.part`;
  try {
    await writeFile(part, text);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

function summaryOf(corpus: Corpus, language: 'zh' | 'en'): { label: string; value: string }[] {
  const { records, events, links, years } = words[language];
  const { announcements, events: eventCount, linkages, firstYear, lastYear } = corpusSummary(corpus);
  const count = (n: number) => n.toLocaleString('en');
  return [
    { label: records, value: count(announcements) },
    { label: events, value: count(eventCount) },
    { label: links, value: count(linkages) },
    { label: years, value: firstYear === null ? '—' : `${firstYear}–${lastYear}` },
  ];
}

/** Every announcement, by date; those without one last. */
function sourcesOf(corpus: Corpus): ReportSource[] {
  const rows = corpus.announcements.objects({
    columns: ['title', 'canonicalUrl', 'url', 'dateWritten', 'datePublished'],
  }) as SourceRow[];
  return rows
    .map((row) => ({
      title: row.title ?? row.url ?? '—',
      url: row.canonicalUrl ?? row.url,
      date: row.dateWritten ?? row.datePublished,
    }))
    .sort((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1));
}

interface SourceRow {
  readonly title: string | null;
  readonly canonicalUrl: string | null;
  readonly url: string | null;
  readonly dateWritten: string | null;
  readonly datePublished: string | null;
}
