import type { ClipJob, StoreDatabase } from './store-database.ts';

export type ClipRequest = Pick<ClipJob, 'id' | 'tabId' | 'url' | 'requestedAt' | 'selection'>;

/**
 * Puts a clip into the queue before anything else is done for it, so that a worker's death cannot lose it. The queue
 * does not say who works on a job: the browser runs one worker at a time, and each knows its own.
 */
export async function enqueueClip(db: StoreDatabase, request: ClipRequest): Promise<ClipJob> {
  const job: ClipJob = { ...request, attempts: 1 };
  await db.clips.put(job);
  return job;
}

/** Counts that a job is begun once more; null when it is done. */
export function retryClip(db: StoreDatabase, id: string): Promise<ClipJob | null> {
  return db.transaction('rw', db.clips, async () => {
    const job = await db.clips.get(id);
    if (!job) return null;
    const retried: ClipJob = { ...job, attempts: job.attempts + 1 };
    await db.clips.put(retried);
    return retried;
  });
}

/** Jobs without a result, oldest first. */
export async function openClips(db: StoreDatabase): Promise<ClipJob[]> {
  return (await db.clips.toArray()).toSorted((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1));
}

/** Takes a job out of the queue: it is done, or the person was told why it cannot be. */
export async function finishClip(db: StoreDatabase, id: string): Promise<void> {
  await db.clips.delete(id);
}
