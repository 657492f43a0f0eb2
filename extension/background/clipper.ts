import { selectionRecord } from '../../src/capture/record/selection-record.ts';
import type { AnnouncementRecord } from '../../src/model/announcement.ts';
import type { Store } from '../../src/store/store.ts';
import type { ClipJob } from '../../src/store/store-database.ts';
import type { ClipOutcome } from '../messages.ts';
import { archiveOfTab } from './page-archive.ts';
import type { TabReading } from './read-tab.ts';

/** What a clipper needs from the browser. */
export interface ClipperPorts {
  readonly store: () => Promise<Store>;
  readonly readTab: (tabId: number, expectedUrl: string | null) => Promise<TabReading>;
  /** The record with the further pages of its text. */
  readonly readWholeText: (reading: PageRead) => Promise<AnnouncementRecord>;
  /** Shows the result on the tab's button. */
  readonly show: (tabId: number, outcome: ClipOutcome, url: string | null) => Promise<void>;
  /** Called after a record is committed. */
  readonly saved: () => void;
  readonly now: () => Date;
  readonly newId: () => string;
}

export interface Clipper {
  /** Clips a tab; while the same page in it is being clipped, the answer is the one under way. */
  /** @param selection what is selected, where only that is to be clipped */
  clip(tabId: number, url: string | null, selection?: string): Promise<ClipOutcome>;
  /** Does what a worker that died left behind; what this one works on goes on. */
  resume(): Promise<void>;
}

/** A page that ended the worker that often is left alone. */
const MAX_ATTEMPTS = 3;

/** A tab may have gone on to another page while the one before is still being shown as saved. */
type PageInTab = Pick<ClipJob, 'tabId' | 'url' | 'selection'>;

type PageRead = Extract<TabReading, { kind: 'read' }>;

/** Clips pages through the queue in the store, so that a click outlives the worker. */
export function createClipper(ports: ClipperPorts): Clipper {
  const underWay = new Map<string, Promise<ClipOutcome>>();
  /** Jobs of this worker. The browser runs one at a time: whatever else is queued, a dead one left. */
  const own = new Set<string>();
  const once = (page: PageInTab, work: () => Promise<ClipOutcome>): Promise<ClipOutcome> => {
    const key = `${page.tabId} ${page.url} ${page.selection ?? ''}`;
    const known = underWay.get(key);
    if (known) return known;
    const outcome = work().finally(() => underWay.delete(key));
    underWay.set(key, outcome);
    return outcome;
  };
  const asOwn = <T>(id: string, work: () => Promise<T>): Promise<T> => {
    own.add(id);
    return work().finally(() => own.delete(id));
  };
  const takeUp = async (store: Store, id: string) => {
    const job = await store.retryClip(id);
    if (!job) return;
    await once(job, () => finishJob(ports, store, job));
    // Where a later click was clipping the page, it answered this one too.
    await store.finishClip(id);
  };
  return {
    clip(tabId, url, selection) {
      const page = { tabId, url, ...(selection === undefined ? {} : { selection }) };
      const id = ports.newId();
      return asOwn(id, () => once(page, () => clipNow(ports, id, page)));
    },
    async resume() {
      const store = await ports.store();
      for (const { id } of await store.openClips()) {
        if (!own.has(id)) await asOwn(id, () => takeUp(store, id));
      }
    },
  };
}

async function clipNow(ports: ClipperPorts, id: string, page: PageInTab): Promise<ClipOutcome> {
  try {
    const store = await ports.store();
    const requestedAt = ports.now().toISOString();
    const job = await store.enqueueClip({ id, ...page, requestedAt });
    return await finishJob(ports, store, job);
  } catch (error) {
    const outcome = storeFailed(error);
    await ports.show(page.tabId, outcome, page.url);
    return outcome;
  }
}

/** The job leaves the queue only after its record is committed, or its reason is known. */
async function finishJob(ports: ClipperPorts, store: Store, job: ClipJob): Promise<ClipOutcome> {
  const outcome = await outcomeOf(ports, store, job);
  await store.finishClip(job.id);
  await ports.show(job.tabId, outcome, job.url);
  return outcome;
}

async function outcomeOf(ports: ClipperPorts, store: Store, job: ClipJob): Promise<ClipOutcome> {
  if (job.attempts > MAX_ATTEMPTS) {
    const detail = `The browser ended the extension ${MAX_ATTEMPTS} times at this page`;
    return { kind: 'not-clipped', reason: 'extraction-failed', detail };
  }
  const reading = await ports.readTab(job.tabId, job.url);
  if (reading.kind === 'refused') {
    return { kind: 'not-clipped', reason: reading.reason, detail: reading.detail };
  }
  const { html } = reading;
  const record =
    job.selection === undefined ? await ports.readWholeText(reading) : partOf(reading, job.selection);
  const { title } = record.announcement;
  const archive = await archiveOfTab(html);
  try {
    const announcement = { ...record.announcement, capturedBy: store.device };
    const saved = await store.saveRecord({ ...record, announcement }, archive.page);
    ports.saved();
    const unkept = archive.problem ? { archiveProblem: archive.problem } : {};
    const part = job.selection === undefined ? {} : { isSelection: true as const };
    return { kind: 'saved', ...saved, ...unkept, ...part, title: title ?? '' };
  } catch (error) {
    return storeFailed(error);
  }
}

/** The lines of the page where it still shows what was selected at the click; else the words of the click. */
function partOf({ record, selection }: PageRead, atClick: string): AnnouncementRecord {
  const isSame = selection.replace(/\s+/g, '') === atClick.replace(/\s+/g, '');
  return selectionRecord(record, isSame ? selection : atClick);
}

function storeFailed(error: unknown): ClipOutcome {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'not-clipped', reason: 'store-failed', detail };
}
