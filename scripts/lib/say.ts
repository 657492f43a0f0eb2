/** An ending that a person can do something about: its message is all that is shown. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

export interface Step {
  readonly name: string;
  readonly ms: number;
}

/** Runs steps one after the other, printing each with its time. */
export class Steps {
  readonly done: Step[] = [];

  async run<T>(name: string, work: () => Promise<T> | T): Promise<T> {
    const startedAt = performance.now();
    process.stdout.write(`· ${name} …`);
    try {
      const result = await work();
      this.#end(name, startedAt, '');
      return result;
    } catch (error) {
      this.#end(name, startedAt, ' failed');
      throw error;
    }
  }

  /** Takes a step that was done elsewhere into the list. */
  add(name: string, ms: number): void {
    this.done.push({ name, ms: Math.round(ms) });
    process.stdout.write(`· ${name} … ${(ms / 1000).toFixed(1)} s\n`);
  }

  #end(name: string, startedAt: number, outcome: string): void {
    const ms = Math.round(performance.now() - startedAt);
    this.done.push({ name, ms });
    process.stdout.write(`${outcome} ${(ms / 1000).toFixed(1)} s\n`);
  }
}
