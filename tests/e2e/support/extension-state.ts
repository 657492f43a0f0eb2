import type { Page } from 'playwright-core';
import type { Announcement } from '../../../src/model/announcement.ts';

/** Tooltip of a page that was saved earlier; it is no result of a clip. */
const IN_CORPUS = 'In your corpus: ';

/** What the extension holds and shows. */
export interface ExtensionState {
  /** Current versions, as the database has them, first saved first. */
  records(): Promise<Announcement[]>;
  /** Versions of all records. */
  countVersions(): Promise<number>;
  countQueue(): Promise<number>;
  /** Rows of a table as the database has them. */
  table(name: string): Promise<unknown[]>;
  /** How many rows of a table have at least that in an indexed field; a large table is not read for it. */
  count(name: string, index: string, least: number): Promise<number>;
  /** What this device calls itself in the folder. */
  device(): Promise<string>;
  /** Takes the mark off the button of the tab that is not our own page. */
  forgetButton(): Promise<void>;
  /**
   * The button's badge and tooltip, as soon as there is a badge.
   *
   * @param passOver the beginning of a tooltip that is not waited for; empty for none
   */
  buttonShown(timeoutMs: number, passOver?: string): Promise<{ badge: string; words: string }>;
  /** Kinds of the extension's pages and workers that are alive, such as `SIDE_PANEL`. */
  openContexts(): Promise<string[]>;
  /** From now on a press opens no panel, whose questions would wake the worker. */
  keepPanelShut(): Promise<void>;
  /** How far off an alarm of the extension is; null when it is not set. */
  alarmInMs(name: string): Promise<number | null>;
  /** Lets an alarm that is set go off now. */
  bringAlarm(name: string): Promise<void>;
  /** Takes the database away, as a browser does that is short of space. */
  eraseDatabase(): Promise<void>;
  /** A value of the extension's local storage. */
  local(key: string): Promise<unknown>;
  setLocal(key: string, value: unknown): Promise<void>;
  /** The badge that every tab without one of its own shows. */
  commonBadge(): Promise<string>;
  /** Asks the background, as the panel does. */
  ask(type: string, request: object): Promise<unknown>;
  close(): Promise<void>;
}

/** @param page a page of the extension's own origin */
export function extensionState(page: Page): ExtensionState {
  return {
    records: async () => {
      const [heads, versions] = [await rows(page, 'heads'), await rows(page, 'versions')];
      const current = new Set(heads.map(({ id, contentHash }) => `${id} ${contentHash}`));
      const rowsNow = versions.filter(({ id, contentHash }) => current.has(`${id} ${contentHash}`));
      return rowsNow.toSorted((a, b) => a.lamport - b.lamport).map(({ announcement }) => announcement);
    },
    countVersions: async () => (await rows(page, 'versions')).length,
    countQueue: async () => (await rows(page, 'clips')).length,
    table: (name) => page.evaluate(readTable, name),
    count: (name, index, least) => page.evaluate(countRows, { name, index, least }),
    device: async () => {
      const meta = (await page.evaluate(readTable, 'meta')) as { key: string; value: string }[];
      return meta.find(({ key }) => key === 'device')?.value ?? '';
    },
    forgetButton: () => page.evaluate(forgetButton),
    buttonShown: (timeoutMs, passOver = IN_CORPUS) => page.evaluate(buttonShown, { timeoutMs, passOver }),
    openContexts: () =>
      page.evaluate(async () => (await chrome.runtime.getContexts({})).map((one) => String(one.contextType))),
    keepPanelShut: () => page.evaluate(() => chrome.sidePanel.setOptions({ enabled: false })),
    alarmInMs: (name) => page.evaluate(alarmInMs, name),
    bringAlarm: (name) => page.evaluate(bringAlarm, name),
    eraseDatabase: () => page.evaluate(eraseDatabase),
    local: (key) => page.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key),
    setLocal: (key, value) => page.evaluate((items) => chrome.storage.local.set(items), { [key]: value }),
    commonBadge: () => page.evaluate(() => chrome.action.getBadgeText({})),
    ask: (type, request) =>
      page.evaluate((message) => chrome.runtime.sendMessage(message), { type, request }),
    close: () => page.close(),
  };
}

interface Row {
  readonly id: string;
  readonly contentHash: string;
  readonly lamport: number;
  readonly announcement: Announcement;
}

/** Reads the database by the browser's own means, so that a fault of our store cannot hide itself. */
function rows(page: Page, table: string): Promise<Row[]> {
  return page.evaluate(readTable, table) as Promise<Row[]>;
}

function readTable(table: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('policyloom');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const reading = db.transaction(table).objectStore(table).getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        db.close();
        resolve(reading.result);
      };
    };
  });
}

interface RowCount {
  readonly name: string;
  readonly index: string;
  readonly least: number;
}

function countRows({ name, index, least }: RowCount): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('policyloom');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const rows = db.transaction(name).objectStore(name).index(index);
      const counting = rows.count(IDBKeyRange.lowerBound(least));
      counting.onerror = () => reject(counting.error);
      counting.onsuccess = () => {
        db.close();
        resolve(counting.result);
      };
    };
  });
}

async function alarmInMs(name: string): Promise<number | null> {
  const alarm = await chrome.alarms.get(name);
  return alarm ? alarm.scheduledTime - Date.now() : null;
}

async function bringAlarm(name: string): Promise<void> {
  const alarm = await chrome.alarms.get(name);
  if (!alarm) throw new Error(`No alarm ${name} is set.`);
  const { periodInMinutes } = alarm;
  await chrome.alarms.create(name, {
    when: Date.now(),
    ...(periodInMinutes === undefined ? {} : { periodInMinutes }),
  });
}

function eraseDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const erasing = indexedDB.deleteDatabase('policyloom');
    erasing.onerror = () => reject(erasing.error);
    erasing.onsuccess = () => resolve();
  });
}

async function forgetButton(): Promise<void> {
  for (const { id, url } of await chrome.tabs.query({})) {
    if (id === undefined || url?.startsWith(location.origin)) continue;
    await chrome.action.setBadgeText({ tabId: id, text: '' });
  }
}

interface ButtonWait {
  readonly timeoutMs: number;
  readonly passOver: string;
}

async function buttonShown({ timeoutMs, passOver }: ButtonWait): Promise<{ badge: string; words: string }> {
  const deadline = Date.now() + timeoutMs;
  const marks = async ({ id: tabId = -1 }: chrome.tabs.Tab) => ({
    badge: await chrome.action.getBadgeText({ tabId }),
    words: await chrome.action.getTitle({ tabId }),
  });
  while (Date.now() < deadline) {
    const tabs = (await chrome.tabs.query({})).filter(({ url }) => !url?.startsWith(location.origin));
    const shown = await Promise.all(tabs.map(marks));
    const result = shown.find(({ badge, words }) => badge && !(passOver && words.startsWith(passOver)));
    if (result) return result;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error('The button showed no result.');
}
