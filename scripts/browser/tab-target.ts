import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** A tab keeps its id whatever pages it shows. */
const known = new WeakMap<Page, string>();

/**
 * Id of the tab that shows a page: the debugging protocol knows a tab and the page in it as two things, and
 * says nowhere which belong together but for the address.
 *
 * @throws {Error} when several tabs show the page's address, or none
 */
export async function tabTargetOf(session: CDPSession, context: BrowserContext, page: Page): Promise<string> {
  const before = known.get(page);
  if (before) return before;
  const pageSession = await context.newCDPSession(page);
  const { targetInfo } = await pageSession.send('Target.getTargetInfo');
  await pageSession.detach();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tabs = targetInfos.filter(({ url }) => url === targetInfo.url);
  const [tab] = tabs;
  if (!tab || tabs.length > 1)
    throw new Error(`${tabs.length} tabs show ${targetInfo.url}; exactly one must.`);
  known.set(page, tab.targetId);
  return tab.targetId;
}
