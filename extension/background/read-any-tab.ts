import { keepAwake } from './keep-awake.ts';
import { type PdfPorts, readPdfTab } from './read-pdf-tab.ts';
import { readTab, type TabReading } from './read-tab.ts';

/** Reads what a tab shows: a page by the script that runs in it, an open PDF from its address. */
export async function readAnyTab(
  tabId: number,
  expectedUrl: string | null,
  ports: PdfPorts,
): Promise<TabReading> {
  const read = await readTab(tabId, expectedUrl);
  if (read.kind !== 'refused' || read.reason !== 'pdf-viewer') return read;
  const { url, title } = await chrome.tabs.get(tabId);
  // The tab may show another page by now; then the viewer's answer stands.
  if (!url || (expectedUrl !== null && url !== expectedUrl)) return read;
  const document = await keepAwake(() => readPdfTab({ url, title: title ?? '' }, ports));
  await ports.parser.close();
  return document;
}
