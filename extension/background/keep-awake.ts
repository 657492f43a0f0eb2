/** A worker ends after 30 s without events of the browser; answers to fetch are none. */
const CALL_EVERY_MS = 20_000;

/** Keeps the worker alive while work is under way, by calls that count as events. */
export async function keepAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => {
    chrome.runtime.getPlatformInfo().catch(() => clearInterval(timer));
  }, CALL_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
