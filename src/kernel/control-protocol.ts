import type { Connection } from './connection.ts';

/** What the control thread is started with. */
export interface ControlThreadData {
  readonly connection: Connection;
  readonly session: string;
  /** One Int32, a `CellState`: what may be cut off must be known without asking. */
  readonly cellState: SharedArrayBuffer;
}

/** What the kernel is at: only a cell's own code may be cut off, neither the compiler's nor the kernel's. */
export const CellState = { idle: 0, compiling: 1, running: 2 } as const;

/** From the control thread to the kernel. */
export type FromControl =
  | { readonly kind: 'bound' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'request'; readonly frames: readonly Uint8Array[] }
  | { readonly kind: 'interrupt'; readonly number: number; readonly frames: readonly Uint8Array[] }
  /** What ran was cut off, because it never came back to the event loop. */
  | { readonly kind: 'terminated' };

/** From the kernel to the control thread. */
export type ToControl =
  | { readonly kind: 'send'; readonly frames: readonly (Uint8Array | string)[] }
  /** The kernel has seen the interrupt: it is not stuck. */
  | { readonly kind: 'interrupted'; readonly number: number }
  /** The end: close the sockets and leave. */
  | { readonly kind: 'close' };
