import type { Connection } from './connection.ts';

/** What the control thread is started with. */
export interface ControlThreadData {
  readonly connection: Connection;
  readonly session: string;
  /** One Int32: 1 while the compiler runs, which must not be cut off in its middle. */
  readonly isCompiling: SharedArrayBuffer;
}

/** From the control thread to the kernel. */
export type FromControl =
  | { readonly kind: 'bound' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'request'; readonly frames: readonly Uint8Array[] }
  | { readonly kind: 'interrupt'; readonly frames: readonly Uint8Array[] }
  /** What ran was cut off, because it never came back to the event loop. */
  | { readonly kind: 'terminated' };

/** From the kernel to the control thread. */
export type ToControl =
  | { readonly kind: 'send'; readonly frames: readonly Uint8Array[] }
  /** The kernel has seen the interrupt: it is not stuck. */
  | { readonly kind: 'interrupted' }
  /** The end: close the sockets and leave. */
  | { readonly kind: 'close' };
