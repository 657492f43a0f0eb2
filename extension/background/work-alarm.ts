/** The alarm that wakes the worker as long as something waits. */
export const WORK_ALARM = 'work';

/** The shortest that browsers allow. */
const FIRST_WAKE_MINUTES = 0.5;
const WAKE_EVERY_MINUTES = 1;

/** Works under way that may put something into the store, and how many there ever were in this worker. */
let underWay = 0;
let begun = 0;

/**
 * Does what a person asked for under an alarm, so that whatever the work queues is taken up though the worker dies.
 * The work does not wait for the alarm: a click is to reach the queue at once.
 */
export async function underWorkAlarm<T>(work: () => Promise<T>): Promise<T> {
  underWay += 1;
  begun += 1;
  try {
    const [result] = await Promise.all([work(), setWorkAlarm()]);
    return result;
  } finally {
    underWay -= 1;
  }
}

/**
 * Takes the alarm back when nothing waits. Work that began meanwhile keeps it: what it queues may have come after
 * the count.
 */
export async function restWorkAlarm(isWaiting: () => Promise<boolean>): Promise<void> {
  const before = begun;
  const waits = await isWaiting();
  if (waits || underWay > 0 || begun !== before) await setWorkAlarm();
  else await chrome.alarms.clear(WORK_ALARM);
}

/** An alarm that is set keeps its time, unless the clock was turned back since: browsers keep the hour, not the wait. */
async function setWorkAlarm(): Promise<void> {
  const set = await chrome.alarms.get(WORK_ALARM);
  if (set && set.scheduledTime <= Date.now() + WAKE_EVERY_MINUTES * 60_000) return;
  await chrome.alarms.create(WORK_ALARM, {
    delayInMinutes: FIRST_WAKE_MINUTES,
    periodInMinutes: WAKE_EVERY_MINUTES,
  });
}
