import type { PDFDocumentProxy } from 'pdfjs-dist';
import { AnnexError } from './annex-reading.ts';
import type { PagedText, TextPage } from './paged-text.ts';
import { type PdfItem, pdfLines } from './pdf-lines.ts';
import { type PdfPage, pdfParagraphs } from './pdf-paragraphs.ts';

/** Opens a PDF with pdf.js; throws what pdf.js throws. The bytes may be taken over. */
export type OpenPdf = (bytes: Uint8Array) => Promise<PDFDocumentProxy>;

/**
 * Text of a PDF by page. Null when it has none worth the name: pictures of pages, or letters whose font does
 * not tell what they are.
 *
 * @throws {AnnexError} `password` or `damaged`
 */
export async function pdfText(bytes: Uint8Array, openPdf: OpenPdf): Promise<PagedText | null> {
  const pdf = await opened(bytes, openPdf);
  if (pdf.numPages === 0) throw new AnnexError('damaged', 'the file has no pages');
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number));
    const text = { title: await titleOf(pdf), pages: pdfParagraphs(pages) };
    return isLegible(text.pages) ? text : null;
  } catch (cause) {
    throw new AnnexError('damaged', wordsOf(cause), { cause });
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** @throws {AnnexError} */
async function opened(bytes: Uint8Array, openPdf: OpenPdf): Promise<PDFDocumentProxy> {
  try {
    // A copy: pdf.js hands the bytes to its worker, and refuses Node's Buffer.
    return await openPdf(new Uint8Array(bytes));
  } catch (cause) {
    const needsPassword = cause instanceof Error && cause.name === 'PasswordException';
    throw new AnnexError(needsPassword ? 'password' : 'damaged', wordsOf(cause), { cause });
  }
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const items = content.items.filter((item): item is typeof item & PdfItem => 'str' in item);
  page.cleanup();
  return { number, lines: pdfLines(items, transform), width, height };
}

/** Names that programs give by themselves. */
const NO_TITLE = /^(?:untitled|无标题|未命名|document\d*|文档\d*|\s*|[\w-]*\d[\w-]*)$/i;

async function titleOf(pdf: PDFDocumentProxy): Promise<string | null> {
  const { info } = await pdf.getMetadata();
  const written = String(Reflect.get(info, 'Title') ?? '');
  const title = written
    .replace(/^Microsoft \w+ - /i, '')
    .replace(/\.(?:docx?|wps|pdf|indd|ceb)$/i, '')
    .trim();
  return NO_TITLE.test(title) || /\ufffd/.test(title) ? null : title;
}

/** A text shorter than this is what a scanner or a stamp adds. */
const MIN_LETTERS = 10;
const MAX_UNKNOWN_SHARE = 0.3;

function isLegible(pages: readonly TextPage[]): boolean {
  const text = pages.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text)).join('');
  const known = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const unknown = text.match(/[\ufffd\p{Co}\p{Cc}]/gu)?.length ?? 0;
  return known >= MIN_LETTERS && unknown < (known + unknown) * MAX_UNKNOWN_SHARE;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
