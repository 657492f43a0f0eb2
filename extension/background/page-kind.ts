import type { NotClippedReason } from '../messages.ts';

export interface Refusal {
  readonly reason: NotClippedReason;
  /** The browser's words or the address, for the person who wants to know more. */
  readonly detail: string;
}

/** Shops whose pages no extension may read. */
const SHOPS =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/;

/** Why a page at this address can never be clipped; null when it may be. */
export function refusalByAddress(url: string): Refusal | null {
  const isWebPage = /^(https?|file):/i.test(url);
  return isWebPage && !SHOPS.test(url) ? null : { reason: 'browser-page', detail: url };
}

/** What the browsers say when a script may not run in a page, and what it means to a person. */
const meanings: readonly (readonly [RegExp, NotClippedReason])[] = [
  [/chrome:\/\/|chrome-extension:\/\/|extensions gallery|showing error page|about:/i, 'browser-page'],
  [/cannot access|missing host permission|must request permission/i, 'no-access'],
  [/no tab with id|tab was closed|frame .*removed|document .*removed|no frame with id/i, 'page-changed'],
];

/** Why the browser refused to run our script in a page. */
export function refusalByError(error: unknown): Refusal {
  const detail = error instanceof Error ? error.message : String(error);
  const reason = meanings.find(([pattern]) => pattern.test(detail))?.[1] ?? 'extraction-failed';
  return { reason, detail };
}
