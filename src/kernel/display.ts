import { createRequire } from 'node:module';
import { PolicyloomError } from '../model/errors.ts';
import type { WriteDisplayData } from './tslab.ts';
import type { MimeBundle } from './value-bundle.ts';

/**
 * Shows one thing in the running cell, in all its forms: the reader's program takes the best that it can draw.
 *
 * @param bundle values by MIME type; objects for JSON types, bytes (or their base64) for images
 * @param metadata by MIME type, as Jupyter's display_data has it
 * @throws {NoKernelError} outside a notebook cell
 */
export function display(bundle: MimeBundle, metadata: Readonly<Record<string, unknown>> = {}): void {
  const write = runningKernel() ?? stockTslab();
  if (!write) throw new NoKernelError();
  const data = Object.fromEntries(Object.entries(bundle).map(([type, value]) => [type, wireValue(value)]));
  write({ data, metadata, transient: {} }, false);
}

/** Something is to be shown where there is no cell to show it in. */
export class NoKernelError extends PolicyloomError {
  override readonly name = 'NoKernelError';
  readonly code = 'no-kernel';

  constructor() {
    super(
      'There is no notebook cell to show this in. Run it in a Jupyter notebook with the policyloom kernel.',
    );
  }
}

/** Under this name the kernel leaves its way to display, for whichever copy of this file a notebook loads. */
const KERNEL_DISPLAY = Symbol.for('policyloom.kernel.display');

/** Makes `write` the way that `display` goes in this process; the kernel calls it once. */
export function provideDisplay(write: WriteDisplayData): void {
  Object.defineProperty(globalThis, KERNEL_DISPLAY, { value: write, configurable: true });
}

function runningKernel(): WriteDisplayData | null {
  return asWriter(Reflect.get(globalThis, KERNEL_DISPLAY));
}

/** Stock tslab keeps its writer in a module of its own, in the module cache of the process. */
function stockTslab(): WriteDisplayData | null {
  const { cache } = createRequire(import.meta.url);
  const path = Object.keys(cache).find((file) => /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(file));
  return path ? asWriter(cache[path]?.exports?.lastWriteDisplayData) : null;
}

function asWriter(value: unknown): WriteDisplayData | null {
  return typeof value === 'function' ? (content, update) => value(content, update) : null;
}

function wireValue(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
