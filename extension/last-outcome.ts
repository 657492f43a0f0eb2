import type { ClipOutcome } from './messages.ts';

/** Why a tab was not clipped, for the panel beside it; forgotten when the browser closes. */
export type NotClipped = Extract<ClipOutcome, { kind: 'not-clipped' }>;

/** Notes what the last clip of a tab came to; a success takes an earlier refusal away. */
export async function noteOutcome(tabId: number, outcome: ClipOutcome): Promise<void> {
  if (outcome.kind === 'saved') await chrome.storage.session.remove(keyOf(tabId));
  else await chrome.storage.session.set({ [keyOf(tabId)]: outcome });
}

/** Forgets it: the tab shows another page now. */
export async function forgetOutcome(tabId: number): Promise<void> {
  await chrome.storage.session.remove(keyOf(tabId));
}

/** Why the page in this tab was not clipped; null when it was, or nobody tried. */
export async function lastRefusal(tabId: number): Promise<NotClipped | null> {
  const stored: Record<string, NotClipped | undefined> = await chrome.storage.session.get(keyOf(tabId));
  return stored[keyOf(tabId)] ?? null;
}

function keyOf(tabId: number): string {
  return `not-clipped:${tabId}`;
}
