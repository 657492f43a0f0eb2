import type { ClipOutcome } from './messages.ts';

/** Why a tab was not clipped. */
export type NotClipped = Extract<ClipOutcome, { kind: 'not-clipped' }>;

/** What the last clip of a tab came to, whoever asked for it. `at` tells two like outcomes apart. */
interface NotedOutcome {
  readonly outcome: ClipOutcome;
  readonly at: number;
}

const PREFIX = 'clipped:';

/** Notes what a clip came to, for the panel beside the tab; forgotten when the browser closes. */
export async function noteOutcome(tabId: number, outcome: ClipOutcome): Promise<void> {
  const noted: NotedOutcome = { outcome, at: Date.now() };
  await chrome.storage.session.set({ [PREFIX + tabId]: noted });
}

/** Forgets it: the tab shows another page now. */
export async function forgetOutcome(tabId: number): Promise<void> {
  await chrome.storage.session.remove(PREFIX + tabId);
}

/** Why the page in this tab was not clipped; null when it was, or nobody tried. */
export async function lastRefusal(tabId: number): Promise<NotClipped | null> {
  const key = PREFIX + tabId;
  const stored: Record<string, NotedOutcome | undefined> = await chrome.storage.session.get(key);
  const outcome = stored[key]?.outcome;
  return outcome?.kind === 'not-clipped' ? outcome : null;
}

/** Calls back with every outcome as it is noted; returns the way to stop. */
export function watchOutcomes(onOutcome: (outcome: ClipOutcome) => void): () => void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (key.startsWith(PREFIX) && newValue) onOutcome((newValue as NotedOutcome).outcome);
    }
  };
  chrome.storage.session.onChanged.addListener(listener);
  return () => chrome.storage.session.onChanged.removeListener(listener);
}
