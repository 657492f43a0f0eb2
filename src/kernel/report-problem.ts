const realStderr = process.stderr.write.bind(process.stderr);

/** Says it where Jupyter keeps its log: a cell's output is no place for the kernel's own trouble. */
export function reportProblem(what: string, error?: unknown): void {
  const why = error instanceof Error ? `: ${error.stack ?? error.message}` : '';
  realStderr(`policyloom kernel: ${what}${why}\n`);
}
