/** The alarm that wakes the worker as long as something waits. */
export const WORK_ALARM = 'work';

/** The shortest that browsers allow. */
const FIRST_WAKE_MINUTES = 0.5;
const WAKE_EVERY_MINUTES = 1;

/**
 * Makes sure that the worker is woken again, whatever happens to it now. An alarm that is set keeps its time,
 * unless the clock was turned back since: browsers keep the hour, not the wait.
 */
export async function setWorkAlarm(): Promise<void> {
  const set = await chrome.alarms.get(WORK_ALARM);
  if (set && set.scheduledTime <= Date.now() + WAKE_EVERY_MINUTES * 60_000) return;
  await chrome.alarms.create(WORK_ALARM, {
    delayInMinutes: FIRST_WAKE_MINUTES,
    periodInMinutes: WAKE_EVERY_MINUTES,
  });
}

export async function clearWorkAlarm(): Promise<void> {
  await chrome.alarms.clear(WORK_ALARM);
}
