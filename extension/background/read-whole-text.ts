import type { AnnouncementRecord } from '../../src/model/announcement.ts';
import { gunzip } from '../../src/store/pack-page.ts';
import type { Store } from '../../src/store/store.ts';
import { fromBase64 } from '../../src/sync/base64.ts';
import type { TurnPorts } from './ask-site.ts';
import { keepAwake } from './keep-awake.ts';
import type { TabReading } from './read-tab.ts';
import { MAX_CHARACTERS, readText } from './read-text.ts';

/** A clip is not to wait for long: what is not there by then is told as missing, and the queue can fetch it. */
export const WHOLE_TEXT_WITHIN_MS = 12_000;

type PageRead = Extract<TabReading, { kind: 'read' }>;

/**
 * The record of a clipped page with the further pages of its text, asked for as those of the queue are. The page as
 * the tab shows it is the first. Where the whole cannot be read, the record stays as it was, with its gap; never throws.
 */
export async function readWholeText(
  store: Store,
  { record, goesOn, html, url }: PageRead,
  ports: TurnPorts,
): Promise<AnnouncementRecord> {
  if (!goesOn || html.kind !== 'html') return record;
  try {
    const bytes = await gunzip(Uint8Array.from(fromBase64(html.gzipBase64)));
    const page = { html: new TextDecoder().decode(bytes), url };
    if (page.html.length > MAX_CHARACTERS) return record;
    const reading = await keepAwake(() => readText(store, page, hurried(ports)));
    await ports.parser.close();
    if (reading.kind === 'threw') ports.report(new Error(`${url}: ${reading.detail}`));
    return reading.kind === 'record' ? reading.record : record;
  } catch (error) {
    // What was read of the page is worth saving, whatever became of the others.
    ports.report(error);
    return record;
  }
}

/** The ports of a turn, for as long as a clip may take; the click gives the right to reach the site. */
function hurried(ports: TurnPorts) {
  const deadline = ports.now() + WHOLE_TEXT_WITHIN_MS;
  const late = AbortSignal.timeout(WHOLE_TEXT_WITHIN_MS);
  return {
    ...ports,
    mayReach: async () => true,
    fetch: (input: RequestInfo | URL, { signal, ...init }: RequestInit = {}) =>
      ports.fetch(input, { ...init, signal: signal ? AbortSignal.any([signal, late]) : late }),
    async sleep(ms: number) {
      if (ports.now() + ms > deadline)
        throw new DOMException('The clip cannot wait that long', 'TimeoutError');
      await ports.sleep(ms);
    },
    siteFreed: () => undefined,
    isTriedAgain: () => false,
    onPage: async () => true,
  };
}
