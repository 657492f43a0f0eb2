import { isListenerGone } from '../is-listener-gone.ts';
import type {
  DocumentRequest,
  FileRequest,
  OffscreenAnswer,
  OffscreenRequest,
  PageRequest,
  ReadDocument,
  ReadFile,
  ReadPage,
  Threw,
} from '../offscreen-messages.ts';
import type { ParsedPage, ParseRequest } from '../parse-page.ts';
import { closeOffscreen, openOffscreen } from './offscreen-document.ts';

/** What takes longer than this to read is something that never ends. */
const PARSE_TIMEOUT_MS = 20_000;
const FILE_TIMEOUT_MS = 120_000;
/** A large page on a slow machine, and the time to load the recogniser. */
const OCR_TIMEOUT_MS = 180_000;

/** Reads what was fetched in a document of the extension that nobody sees; workers have no DOM. */
export interface PageParser {
  parse(request: Omit<ParseRequest, 'to'>): Promise<ParsedPage>;
  readFile(request: FileRequest): Promise<ReadFile>;
  readDocument(request: DocumentRequest): Promise<ReadDocument>;
  /** Reads one page of a file by OCR. */
  readPage(request: PageRequest): Promise<ReadPage>;
  /** Gives the document's memory back, unless something is being read. */
  close(): Promise<void>;
}

/** The browser may take the document away at any time: it is looked for, and made again, before each use. */
export function offscreenParser(): PageParser {
  let underWay = 0;
  const ask = async <Answer extends OffscreenAnswer>(
    request: OffscreenRequest,
    timeoutMs: number,
  ): Promise<Answer | Threw> => {
    underWay += 1;
    try {
      return await askTwice<Answer>(request, timeoutMs);
    } finally {
      underWay -= 1;
    }
  };
  // One after another: a page's time is its own, and one that never ends takes no other with it.
  let last: Promise<unknown> = Promise.resolve();
  return {
    parse(request) {
      const parsed = last.then(() => ask<ParsedPage>({ ...request, to: 'offscreen' }, PARSE_TIMEOUT_MS));
      last = parsed.catch(() => undefined);
      return parsed;
    },
    readFile: (request) => ask<ReadFile>({ ...request, to: 'offscreen', as: 'file' }, FILE_TIMEOUT_MS),
    readDocument: (request) =>
      ask<ReadDocument>({ ...request, to: 'offscreen', as: 'document' }, FILE_TIMEOUT_MS),
    readPage: (request) => ask<ReadPage>({ ...request, to: 'offscreen', as: 'ocr' }, OCR_TIMEOUT_MS),
    async close() {
      if (underWay === 0) await closeOffscreen();
    },
  };
}

async function askTwice<Answer extends OffscreenAnswer>(
  request: OffscreenRequest,
  timeoutMs: number,
): Promise<Answer | Threw> {
  const once = async () => {
    await openOffscreen();
    return inTime(chrome.runtime.sendMessage<OffscreenRequest, Answer | undefined>(request), timeoutMs);
  };
  try {
    return await once();
  } catch (error) {
    if (!isListenerGone(error)) throw error;
    return once();
  }
}

async function inTime<Answer>(
  answer: Promise<Answer | undefined>,
  timeoutMs: number,
): Promise<Answer | Threw> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<'too late'>((resolve) => {
    timer = setTimeout(() => resolve('too late'), timeoutMs);
  });
  try {
    const given = await Promise.race([answer, tooLate]);
    if (given !== 'too late') return given ?? threw('no answer');
    // A document that does not answer would hold up everything after this.
    await closeOffscreen();
    return threw(`no end after ${timeoutMs / 1000} s`);
  } finally {
    clearTimeout(timer);
  }
}

function threw(detail: string): Threw {
  return { kind: 'threw', detail };
}
