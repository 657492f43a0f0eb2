export type Bench = () => Promise<void>;

/** Middle value of timings in milliseconds. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/** Prints one figure with its spread. */
export function printFigure(label: string, values: readonly number[], note = ''): void {
  const range = `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
  const figure = `${median(values).toFixed(0)} ms (${range}, n ${values.length})`;
  process.stdout.write(`  ${label.padEnd(44)} ${figure} ${note}\n`);
}

/** Prints us beside a peer, both timed in this run. */
export function printRatio(label: string, ours: readonly number[], peer: readonly number[]): void {
  process.stdout.write(`  ${label.padEnd(44)} ${(median(peer) / median(ours)).toFixed(1)} times as fast\n`);
}

export async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; result: T }> {
  const startedAt = performance.now();
  const result = await work();
  return { ms: performance.now() - startedAt, result };
}
