import type { ParsedPage, ParseRequest } from '../parse-page.ts';

/** A page that takes longer than this to read is one that never ends. */
const PARSE_TIMEOUT_MS = 20_000;
const PAGE = '/offscreen.html';

/** Reads fetched pages in a document of the extension that nobody sees; workers have no DOM. */
export interface PageParser {
  parse(request: Omit<ParseRequest, 'to'>): Promise<ParsedPage>;
  /** Gives the document's memory back. */
  close(): Promise<void>;
}

/** The browser may take the document away at any time: it is looked for, and made again, before each use. */
export function offscreenParser(): PageParser {
  let making: Promise<void> | null = null;
  const ready = (): Promise<void> => {
    making ??= makeDocument().finally(() => {
      making = null;
    });
    return making;
  };
  const ask = async (request: Omit<ParseRequest, 'to'>): Promise<ParsedPage> => {
    await ready();
    const message: ParseRequest = { ...request, to: 'offscreen' };
    return inTime(chrome.runtime.sendMessage<ParseRequest, ParsedPage | undefined>(message));
  };
  const askAgain = async (request: Omit<ParseRequest, 'to'>): Promise<ParsedPage> => {
    try {
      return await ask(request);
    } catch (error) {
      if (!isGone(error)) throw error;
      return ask(request);
    }
  };
  // One after another: a page's time is its own, and one that never ends takes no other with it.
  let last: Promise<unknown> = Promise.resolve();
  return {
    parse(request) {
      const parsed = last.then(() => askAgain(request));
      last = parsed.catch(() => undefined);
      return parsed;
    },
    close: closeDocument,
  };
}

async function inTime(answer: Promise<ParsedPage | undefined>): Promise<ParsedPage> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<ParsedPage>((resolve) => {
    timer = setTimeout(() => resolve(threw(`no end after ${PARSE_TIMEOUT_MS / 1000} s`)), PARSE_TIMEOUT_MS);
  });
  try {
    const parsed = await Promise.race([answer, tooLate]);
    // A document that does not answer would hold up every page after this one.
    if (parsed?.kind === 'threw') await closeDocument();
    return parsed ?? threw('no answer');
  } finally {
    clearTimeout(timer);
  }
}

function threw(detail: string): ParsedPage {
  return { kind: 'threw', detail };
}

/** What the browser says when the document went away between two steps. */
function isGone(error: unknown): boolean {
  return error instanceof Error && /receiving end|message (?:port|channel) closed/i.test(error.message);
}

async function makeDocument(): Promise<void> {
  if (!chrome.offscreen) return makeFrame();
  if (await isThere()) return;
  await chrome.offscreen.createDocument({
    url: PAGE,
    reasons: ['DOM_PARSER'],
    justification: 'Reads the text of fetched pages',
  });
}

async function closeDocument(): Promise<void> {
  if (!chrome.offscreen) document.querySelector('iframe')?.remove();
  else if (await isThere()) await chrome.offscreen.closeDocument();
}

async function isThere(): Promise<boolean> {
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}

/** Firefox's background is a page itself; the reader lives in a frame of it. */
function makeFrame(): Promise<void> {
  if (document.querySelector('iframe')) return Promise.resolve();
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.addEventListener('load', () => resolve(), { once: true });
    frame.src = chrome.runtime.getURL(PAGE);
    document.body.append(frame);
  });
}
