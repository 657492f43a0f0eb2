import type { AnnexProblem, AnnexReading } from '../../src/capture/annexes/annex-reading.ts';
import type { AttachmentChange } from '../../src/store/attachment-state.ts';
import type { BatchItem, BatchProblem } from '../../src/store/batch-item.ts';
import type { Store } from '../../src/store/store.ts';
import type { OcrPage } from '../../src/store/store-database.ts';
import type { FetchedFile } from './batch-fetch.ts';
import type { PageParser } from './batch-parse.ts';

/** What reading a file needs from outside. */
export interface AnnexTurnPorts {
  readonly parser: PageParser;
}

/** Keeps a fetched file's bytes, reads its text and writes it into the records that offer it. */
export async function keepAnnex(
  store: Store,
  item: BatchItem,
  { bytes, contentType }: FetchedFile,
  { parser }: AnnexTurnPorts,
): Promise<void> {
  const sha256 = await storeFile(store, bytes, contentType);
  const declared = { contentType, promised: item.annex?.promised ?? null, name: item.url };
  const parsed = await parser.readFile({ sha256, declared });
  if (parsed.kind === 'threw') {
    return store.failItem(item.url, 'crashed', parsed.detail, { sha256, sizeBytes: bytes.length });
  }
  const { reading } = parsed;
  if (reading.textState === 'failed') {
    const problem = problemOf(reading.problem);
    // A site's page of errors is not the file.
    const kept = problem === 'not-the-file' ? {} : { sha256, sizeBytes: bytes.length };
    return store.failItem(item.url, problem, reading.detail, kept);
  }
  await store.saveAnnex(item.url, { ...changeOf(reading), sha256, sizeBytes: bytes.length });
}

/** Keeps bytes under their SHA-256, which is the answer. */
export async function storeFile(
  store: Store,
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string | null,
): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  await store.putFile({ sha256, bytes, contentType });
  return sha256;
}

function problemOf(problem: AnnexProblem): BatchProblem {
  return problem === 'wrong-type' ? 'not-the-file' : problem;
}

function changeOf(reading: Exclude<AnnexReading, { textState: 'failed' }>): AttachmentChange {
  const { mediaType, textState } = reading;
  const isText = reading.textState === 'text';
  const text = isText ? reading.text : null;
  return {
    mediaType,
    textState,
    text,
    textSource: isText ? 'file' : null,
    problem: null,
    ocrConfidence: null,
  };
}

/** Reads a stored file's pages by OCR one after the other; what was read before a worker's death is not read again. */
export async function readByOcr(store: Store, item: BatchItem, { parser }: AnnexTurnPorts): Promise<void> {
  const sha256 = item.annex?.sha256;
  const file = sha256 ? await store.getFile(sha256) : null;
  if (!sha256 || !file) return store.failItem(item.url, 'empty', 'The file is not on this device');
  let pages: readonly OcrPage[] = file.ocrPages;
  for (let pageCount = pages.length + 1; pages.length < pageCount; ) {
    const read = await parser.readPage({ sha256, page: pages.length + 1 });
    if (read.kind === 'threw') return store.failItem(item.url, 'crashed', read.detail);
    pageCount = read.pageCount;
    pages = [...pages, { text: read.text, confidence: read.confidence }];
    await store.noteOcrPages(sha256, pages);
    if (!(await store.noteProgress(item.url, `${pages.length}/${pageCount}`))) return;
  }
  await settleOcr(store, item, pages);
}

async function settleOcr(store: Store, { url }: BatchItem, pages: readonly OcrPage[]): Promise<void> {
  const text = pages.map((page) => page.text).join('');
  if (text.trim() === '') return store.failItem(url, 'no-text', '');
  await store.saveAnnex(url, {
    textState: 'text',
    text,
    textSource: 'ocr',
    ocrConfidence: meanConfidence(pages),
    problem: null,
  });
}

/** Over characters, so that a page of one word counts as one word. */
function meanConfidence(pages: readonly OcrPage[]): number {
  const length = pages.reduce((sum, { text }) => sum + text.length, 0);
  const sum = pages.reduce((total, { text, confidence }) => total + confidence * text.length, 0);
  return length ? sum / length : 0;
}
