import type { ClipJob, StoreDatabase } from './store-database.ts';
import { withinReach } from './within-reach.ts';

/** No clip is in one worker's hands for longer. */
const LONGEST_LEASE_MS = 60_000;

export type ClipRequest = Pick<ClipJob, 'id' | 'tabId' | 'url' | 'requestedAt' | 'selection'>;

/**
 * Puts a clip into the queue, in the hands of the caller, before anything else is done for it, so that a
 * worker's death cannot lose it.
 *
 * @param now milliseconds since 1970
 */
export async function enqueueClip(
  db: StoreDatabase,
  request: ClipRequest,
  now: number,
  leaseMs: number,
): Promise<ClipJob> {
  const job: ClipJob = { ...request, leaseUntil: now + leaseMs, attempts: 1 };
  await db.clips.put(job);
  return job;
}

/**
 * Takes one job; null when it is done, or in the hands of a worker whose lease still runs.
 *
 * @param now milliseconds since 1970
 */
export function leaseClip(
  db: StoreDatabase,
  id: string,
  now: number,
  leaseMs: number,
): Promise<ClipJob | null> {
  return db.transaction('rw', db.clips, async () => {
    const job = await db.clips.get(id);
    if (!job || !isFree(job, now)) return null;
    const leased: ClipJob = {
      ...job,
      leaseUntil: now + leaseMs,
      attempts: job.attempts + 1,
    };
    await db.clips.put(leased);
    return leased;
  });
}

/** Jobs that nobody works on, oldest first. */
export async function freeClips(db: StoreDatabase, now: number): Promise<ClipJob[]> {
  const jobs = await db.clips.toArray();
  return jobs.filter((job) => isFree(job, now)).toSorted((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1));
}

/** Takes a job out of the queue: it is done, or the person was told why it cannot be. */
export async function finishClip(db: StoreDatabase, id: string): Promise<void> {
  await db.clips.delete(id);
}

function isFree(job: ClipJob, now: number): boolean {
  return withinReach(job.leaseUntil, now, LONGEST_LEASE_MS) <= now;
}
