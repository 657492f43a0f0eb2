import { readSettings } from '../ui/settings.ts';
import { reportFailure } from './report-failure.ts';

/** A page that is still loading its pictures may take long; the clip does not wait for it. */
const MHTML_TIMEOUT_MS = 8_000;

/**
 * The tab with its pictures and styles, where the person asked for it and the browser can. Null otherwise, and
 * when it fails: the HTML is kept all the same.
 */
export async function tabMhtml(tabId: number): Promise<Blob | null> {
  const { keepMhtml } = readSettings((await chrome.storage.local.get('settings'))['settings']);
  if (!keepMhtml || !chrome.pageCapture) return null;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), MHTML_TIMEOUT_MS));
  try {
    return await Promise.race([chrome.pageCapture.saveAsMHTML({ tabId }).then((blob) => blob ?? null), late]);
  } catch (error) {
    reportFailure(error);
    return null;
  }
}
