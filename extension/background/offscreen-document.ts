const PAGE = '/offscreen.html';

let making: Promise<void> | null = null;

/** Makes the document that nobody sees, where it is not there. */
export function openOffscreen(): Promise<void> {
  making ??= makeDocument().finally(() => {
    making = null;
  });
  return making;
}

/** Takes the document away with all that goes on in it. */
export async function closeOffscreen(): Promise<void> {
  if (!chrome.offscreen) document.querySelector('iframe')?.remove();
  else if (await isThere()) await chrome.offscreen.closeDocument();
}

async function makeDocument(): Promise<void> {
  if (!chrome.offscreen) return makeFrame();
  if (await isThere()) return;
  await chrome.offscreen.createDocument({
    url: PAGE,
    reasons: ['DOM_PARSER', 'WORKERS'],
    justification: 'Reads the text of fetched pages and files',
  });
}

async function isThere(): Promise<boolean> {
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}

/** Firefox's background is a page itself; the reader lives in a frame of it. */
function makeFrame(): Promise<void> {
  if (document.querySelector('iframe')) return Promise.resolve();
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.addEventListener('load', () => resolve(), { once: true });
    frame.src = chrome.runtime.getURL(PAGE);
    document.body.append(frame);
  });
}
