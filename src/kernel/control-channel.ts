import { Worker } from 'node:worker_threads';
import { PolicyloomError } from '../model/errors.ts';
import type { ControlThreadData, FromControl, ToControl } from './control-protocol.ts';

/** What the kernel does when the control thread calls. */
export interface ControlHandlers {
  onRequest(frames: Buffer[]): void;
  /** The thread has answered it already. */
  onInterrupt(frames: Buffer[]): void;
  /** What ran was cut off and will never come back. */
  onTerminated(): void;
}

/** The kernel's end of the control thread. */
export interface ControlChannel {
  send(frames: readonly (Buffer | string)[]): void;
  /** Ends the thread; resolves when it is gone. */
  close(): Promise<void>;
}

/** A port of the connection file cannot be bound. */
export class PortTakenError extends PolicyloomError {
  override readonly name = 'PortTakenError';
  readonly code = 'port-taken';
}

/**
 * Starts the thread that listens for heartbeat, interrupt and shutdown; resolves when its ports are bound.
 *
 * @throws {PortTakenError} when a port is taken
 */
export function openControlChannel(
  data: ControlThreadData,
  handlers: ControlHandlers,
): Promise<ControlChannel> {
  // Beside this file, in the sources and in the build alike.
  const ending = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';
  const thread = new Worker(new URL(`./control-thread.${ending}`, import.meta.url), { workerData: data });
  const post = (message: ToControl) => thread.postMessage(message);
  const channel: ControlChannel = {
    send: (frames) => post({ kind: 'send', frames }),
    close: () =>
      new Promise((resolve) => {
        thread.once('exit', () => resolve());
        post({ kind: 'close' });
      }),
  };
  return new Promise((resolve, reject) => {
    thread.on('error', reject);
    thread.on('message', (message: FromControl) => {
      switch (message.kind) {
        case 'bound':
          return resolve(channel);
        case 'failed':
          return reject(new PortTakenError(`The control thread did not start. ${message.reason}`));
        case 'request':
          return handlers.onRequest(message.frames.map((frame) => Buffer.from(frame)));
        case 'interrupt':
          post({ kind: 'interrupted', number: message.number });
          return handlers.onInterrupt(message.frames.map((frame) => Buffer.from(frame)));
        case 'terminated':
          return handlers.onTerminated();
      }
    });
  });
}
