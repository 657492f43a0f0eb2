import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { createCellRunner } from './cell-runner.ts';
import { CellSources } from './cell-sources.ts';
import type { Connection } from './connection.ts';
import { openControlChannel } from './control-channel.ts';
import { CellState } from './control-protocol.ts';
import { provideDisplay } from './display.ts';
import { JupyterSockets } from './jupyter-sockets.ts';
import { Kernel } from './kernel.ts';
import { installModuleFallback } from './module-fallback.ts';
import { patchTypeScript } from './patch-typescript.ts';
import type { StreamName } from './stream-buffer.ts';
import { loadTslab, loadZeromq } from './tslab.ts';

/** The folder of the package that this kernel belongs to: where `policyloom` and its packages are found. */
const PACKAGE_DIR = dirname(dirname(import.meta.dirname));

/**
 * Starts the kernel in this process: from here on its streams, its stray errors and SIGINT are the cells'.
 *
 * @throws when a port of the connection is taken
 */
export async function startKernel(connection: Connection): Promise<void> {
  const session = randomUUID();
  const cellState = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const sockets = new JupyterSockets(loadZeromq(), connection, session);
  const sources = new CellSources();
  const load = () => loadCode(sources, kernel, cellState);
  const exit = () => void end(kernel, sockets);
  const kernel: Kernel = new Kernel({ sockets, sources, load, exit });
  installModuleFallback(PACKAGE_DIR);
  provideDisplay(kernel.display);
  takeOverProcess(kernel);
  await sockets.bind();
  const control = await openControlChannel(
    { connection, session, cellState },
    {
      onRequest: (frames) => {
        const message = sockets.read(frames);
        if (message) kernel.handle('control', message);
      },
      onInterrupt: (frames) => {
        const message = sockets.read(frames);
        if (message) kernel.handleInterrupt(message);
      },
      onTerminated: () => kernel.afterTermination(),
    },
  );
  void sockets.listen(control, (message) => kernel.handle('shell', message));
  setImmediate(() => kernel.warmUp());
}

function loadCode(sources: CellSources, kernel: Kernel, cellState: SharedArrayBuffer) {
  const tslab = loadTslab((typescript) => patchTypeScript(typescript, sources, PACKAGE_DIR));
  // The way of tslab's own `display`, for notebooks that import it.
  Object.assign(tslab.jupyter, { lastWriteDisplayData: kernel.display });
  const state = new Int32Array(cellState);
  const runner = createCellRunner(tslab, sources, process.cwd(), (now) =>
    Atomics.store(state, 0, CellState[now]),
  );
  return { runner, tslab };
}

/** Sockets first: a process that ends with open ones in a thread is aborted by zeromq. */
async function end(kernel: Kernel, sockets: JupyterSockets): Promise<void> {
  kernel.close();
  await sockets.close();
  process.exit(0);
}

function takeOverProcess(kernel: Kernel): void {
  redirect(process.stdout, 'stdout', kernel);
  redirect(process.stderr, 'stderr', kernel);
  process.on('SIGINT', () => kernel.interrupt());
  process.on('uncaughtException', (error) => kernel.showStrayError('Thrown where no cell waited', error));
  process.on('unhandledRejection', (reason) =>
    kernel.showStrayError('Rejection that nobody handled', reason),
  );
}

function redirect(stream: NodeJS.WriteStream, name: StreamName, kernel: Kernel): void {
  const write = stream.write.bind(stream);
  const decoder = new TextDecoder();
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (!kernel.print(name, text)) return write(chunk);
    const done = rest.find((argument) => typeof argument === 'function');
    if (done) queueMicrotask(() => done());
    return true;
  };
}
