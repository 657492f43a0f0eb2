import type { Page } from 'playwright-core';
import type { BrowserWithExtension } from '../../../scripts/browser/launch-with-extension.ts';

/** Width and height in CSS pixels of a side panel as most people have it. */
const PANEL_SIZE = { width: 360, height: 740 };

/** The side panel as a tab of its own, once its views can be chosen. */
export async function openPanel(
  { context, extensionId }: BrowserWithExtension,
  size = PANEL_SIZE,
): Promise<Page> {
  const panel = await context.newPage();
  await panel.setViewportSize(size);
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await panel.getByRole('tab').first().waitFor();
  return panel;
}
