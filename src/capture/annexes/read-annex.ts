import { decodeBytes } from '../bytes/decode-bytes.ts';
import { AnnexError, type AnnexReading } from './annex-reading.ts';
import { docxText } from './docx-text.ts';
import { htmlAnnexText } from './html-annex.ts';
import {
  CSV,
  type Declared,
  DOC,
  DOCX,
  HTML,
  mediaTypeOf,
  ODS,
  PDF,
  PLAIN_TEXT,
  promisedFormat,
  XLS,
  XLSX,
} from './media-type.ts';
import { textOfPages } from './paged-text.ts';
import { type OpenPdf, pdfText } from './pdf-text.ts';
import { unpagedText } from './unpaged-text.ts';
import { wordText } from './word-text.ts';
import { workbookText } from './workbook-text.ts';

/** What reading needs of the place where it runs. */
export interface AnnexPorts {
  readonly parseHtml: (html: string) => Document;
  readonly openPdf: OpenPdf;
}

/**
 * Text of a file as fetched: PDF, Word (both formats), Excel (both formats), OpenDocument sheets, web pages,
 * plain text and CSV. The libraries load when a file of their format comes. Never throws for what the bytes hold.
 */
export async function readAnnex(
  bytes: Uint8Array,
  declared: Declared,
  ports: AnnexPorts,
): Promise<AnnexReading> {
  const mediaType = mediaTypeOf(bytes, declared);
  if (bytes.length === 0) {
    return { mediaType, textState: 'failed', problem: 'empty', detail: '0 bytes' };
  }
  try {
    return { mediaType, ...(await readAs(mediaType, bytes, declared, ports)) };
  } catch (error) {
    if (!(error instanceof AnnexError)) throw error;
    return { mediaType, textState: 'failed', problem: error.problem, detail: error.message };
  }
}

type Reading = AnnexReading extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'mediaType'>
    : never
  : never;

async function readAs(
  mediaType: string | null,
  bytes: Uint8Array,
  declared: Declared,
  { parseHtml, openPdf }: AnnexPorts,
): Promise<Reading> {
  switch (mediaType) {
    case PDF: {
      const paged = await pdfText(bytes, openPdf);
      return paged ? { textState: 'text', text: textOfPages(paged), paged } : { textState: 'no-text' };
    }
    case DOCX:
      return found(await docxText(bytes, parseHtml));
    case DOC:
      return found(await wordText(bytes));
    case XLSX:
    case XLS:
    case ODS:
      return found(await workbookText(bytes));
    case HTML:
      return found(htmlAnnexText(bytes, declared, parseHtml));
    case CSV:
    case PLAIN_TEXT:
      return plain(bytes, declared);
    case 'application/x-ole-encrypted':
      throw new AnnexError('password', 'the document is encrypted');
    default:
      if (mediaType?.startsWith('text/')) return plain(bytes, declared);
      return { textState: mediaType?.startsWith('image/') ? 'no-text' : 'not-read' };
  }
}

function found(text: string): Reading {
  return text.trim() ? { textState: 'text', text, paged: unpagedText(text) } : { textState: 'no-text' };
}

/** @throws {AnnexError} for words where the link promised a file of another kind */
function plain(bytes: Uint8Array, declared: Declared): Reading {
  const { text } = decodeBytes(bytes, declared.contentType);
  if (promisedFormat(declared)) {
    throw new AnnexError('wrong-type', text.trim().slice(0, 80) || PLAIN_TEXT);
  }
  const ended = text.replace(/\r\n?/g, '\n').replace(/\n*$/, '\n');
  return found(ended);
}
