/** Names of the two streams of a cell. */
export type StreamName = 'stdout' | 'stderr';

/** Longest wait and largest text before it is sent: quick enough to watch, few enough messages for a notebook. */
const FLUSH_AFTER_MS = 50;
const FLUSH_AT_UNITS = 32_768;

/**
 * Gathers what a cell prints, so that ten thousand short lines are a few messages.
 *
 * Text leaves in the order of printing. A cell that never yields to the event loop still sends every 50 ms.
 */
export class StreamBuffer {
  #name: StreamName = 'stdout';
  #text = '';
  #since = 0;
  readonly #send: (name: StreamName, text: string) => void;

  constructor(send: (name: StreamName, text: string) => void) {
    this.#send = send;
  }

  write(name: StreamName, text: string): void {
    if (name !== this.#name) this.flush();
    this.#name = name;
    if (this.#text === '') {
      this.#since = performance.now();
      setImmediate(() => this.flush());
    }
    this.#text += text;
    const isDue = performance.now() - this.#since > FLUSH_AFTER_MS || this.#text.length > FLUSH_AT_UNITS;
    if (isDue) this.flush();
  }

  /** Sends what is held back; call before any other output, so that the order stays. */
  flush(): void {
    if (this.#text === '') return;
    const text = this.#text;
    this.#text = '';
    this.#send(this.#name, text);
  }
}
