import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the kernel goes, and what Jupyter starts; absolute paths. */
export interface KernelspecOptions {
  /** The Python environment that Jupyter runs in. */
  readonly venvDir: string;
  /** Node ≥ 24. */
  readonly nodePath: string;
  /** The built kernel, `dist/kernel/main.js`. */
  readonly kernelMain: string;
  /** Name that notebooks and `--kernel` use. */
  readonly name: string;
  /** What people read in Jupyter's menu. */
  readonly displayName?: string;
}

/**
 * Makes the kernel known to the Jupyter of a Python environment. Running it again changes nothing; a crash in
 * its middle leaves the old file or the new one.
 *
 * @returns path of kernel.json
 */
export async function installKernelspec(options: KernelspecOptions): Promise<string> {
  const folder = join(options.venvDir, 'share', 'jupyter', 'kernels', options.name);
  const path = join(folder, 'kernel.json');
  const content = `${JSON.stringify(kernelspec(options), null, 2)}\n`;
  if ((await textOrNull(path)) === content) return path;
  await mkdir(folder, { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, path);
  return path;
}

/**
 * Node's options for the kernel. Cutting off a cell that never yields leaves Node's books of asynchronous calls
 * unbalanced; without this option it would then end the process.
 */
const NODE_OPTIONS = ['--no-force-async-hooks-checks', '--no-warnings'];

function kernelspec({ nodePath, kernelMain, name, displayName }: KernelspecOptions): object {
  return {
    argv: [nodePath, ...NODE_OPTIONS, kernelMain, '{connection_file}'],
    display_name: displayName ?? `TypeScript (${name})`,
    language: 'typescript',
    interrupt_mode: 'message',
    metadata: { debugger: false },
  };
}

async function textOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
