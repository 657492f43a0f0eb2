/** The alarm that wakes the worker when a watched column is due. */
export const WATCH_ALARM = 'watch';

/** The shortest that browsers allow. */
const SHORTEST_WAIT_MS = 30_000;

/**
 * Wakes the worker at that time; one that passes while the browser is closed comes at its next start.
 *
 * @param at milliseconds since 1970; null for never
 */
export async function setWatchAlarm(at: number | null): Promise<void> {
  if (at === null) await chrome.alarms.clear(WATCH_ALARM);
  else await chrome.alarms.create(WATCH_ALARM, { when: Math.max(at, Date.now() + SHORTEST_WAIT_MS) });
}
