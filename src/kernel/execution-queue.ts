import { setTimeout as sleep } from 'node:timers/promises';

/** One execute request that waits for its turn. */
export interface Job {
  /** Runs it to its end; the answer is sent later, by `finish`. */
  run(): Promise<Finished>;
  /** Answers that it is not run, because one before it failed. */
  abort(): void;
}

/** A job that ran: `stopsQueue` when those sent behind it must not run. */
export interface Finished {
  readonly stopsQueue: boolean;
  finish(): void;
}

/**
 * How long a failed cell's answer is held back, so that requests still in the socket are read: what was sent
 * before anyone could know of the failure is aborted, what is sent after it runs.
 */
const SETTLE_MS = 30;

/** Runs cells one after the other and stops those behind a failed one, as Jupyter's protocol asks. */
export class ExecutionQueue {
  #waiting: Job[] = [];
  #isRunning = false;

  add(job: Job): void {
    this.#waiting.push(job);
    if (!this.#isRunning) void this.#runAll();
  }

  async #runAll(): Promise<void> {
    this.#isRunning = true;
    for (let job = this.#waiting.shift(); job; job = this.#waiting.shift()) {
      const { stopsQueue, finish } = await job.run();
      if (stopsQueue) await sleep(SETTLE_MS);
      const aborted = stopsQueue ? this.#waiting.splice(0) : [];
      finish();
      for (const behind of aborted) behind.abort();
    }
    this.#isRunning = false;
  }
}
