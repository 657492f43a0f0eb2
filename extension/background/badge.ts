import type { StoreLoss } from '../../src/store/store-marker.ts';
import type { ClipOutcome } from '../messages.ts';

/** Accent and danger of the panel's light theme; white stands on both. */
const ACCENT = '#0F6074';
const DANGER = '#A2301F';

/**
 * Shows on a tab's button what became of a clip; it goes away with the page. A tab that is gone shows nothing,
 * and one that shows another page by now is not said to be saved.
 *
 * @param url address of the page that was clipped; null when not known
 */
export async function showOutcome(tabId: number, outcome: ClipOutcome, url: string | null): Promise<void> {
  const now = (await chrome.tabs.get(tabId).catch(() => null))?.url;
  if (now && url && now !== url && outcome.kind === 'saved') return;
  if (outcome.kind === 'saved') return mark(tabId, '✓', ACCENT, savedWords(outcome));
  const words = chrome.i18n.getMessage(`not_${outcome.reason.replaceAll('-', '_')}`);
  await mark(tabId, '!', DANGER, words);
}

/** Shows on a tab's button that its page is in the corpus already; a result that is shown there stays. */
export async function showAlreadySaved(tabId: number, title: string | null): Promise<void> {
  if (await chrome.action.getBadgeText({ tabId })) return;
  await mark(tabId, '✓', ACCENT, chrome.i18n.getMessage('alreadySaved', titleWords(title)));
}

/** Shows on every tab that the browser lost records. */
export async function showLoss({ expected, found }: StoreLoss): Promise<void> {
  await mark(undefined, '!', DANGER, chrome.i18n.getMessage('storeLost', [String(found), String(expected)]));
}

/** Shows on every tab how much is new in watched columns; nothing when nothing is. A loss of records goes before. */
export async function showNew(count: number): Promise<void> {
  if ((await chrome.action.getBadgeText({})) === '!') return;
  const title = count > 0 ? chrome.i18n.getMessage('newAnnouncements', String(count)) : '';
  await mark(undefined, badgeCount(count), ACCENT, title || chrome.i18n.getMessage('clipThisPage'));
}

/** Four characters find room on a badge. */
function badgeCount(count: number): string {
  if (count === 0) return '';
  return count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
}

const MOST_SHOWN = 999;

async function mark(tabId: number | undefined, text: string, color: string, title: string): Promise<void> {
  const tab = tabId === undefined ? {} : { tabId };
  const settings = [
    chrome.action.setBadgeText({ ...tab, text }),
    chrome.action.setBadgeBackgroundColor({ ...tab, color }),
    chrome.action.setBadgeTextColor({ ...tab, color: '#FFFFFF' }),
    chrome.action.setTitle({ ...tab, title }),
  ];
  // A tab may be closed in the meantime; the record is saved all the same.
  await Promise.allSettled(settings);
}

function savedWords({
  isNew,
  isChanged,
  isSelection,
  title,
}: Extract<ClipOutcome, { kind: 'saved' }>): string {
  if (isSelection) return chrome.i18n.getMessage('savedSelection', titleWords(title));
  const name = isNew ? 'saved' : isChanged ? 'savedChanged' : 'savedAgain';
  return chrome.i18n.getMessage(name, titleWords(title));
}

function titleWords(title: string | null): string {
  return title || chrome.i18n.getMessage('untitled');
}
