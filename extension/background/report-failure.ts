/** The one place where what nobody could handle is told: the extension's own console. Never holds a token. */
export function reportFailure(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the sink that all other code is spared for
  console.error('policyloom', error);
}

/** Lets work go on by itself; its failure is reported. */
export function inBackground(work: Promise<unknown>): void {
  work.catch(reportFailure);
}
