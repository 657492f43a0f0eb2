import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidInputError } from '../model/errors.ts';
import { packageRoot } from './package-root.ts';

/** The kernel's name in the Python environment of this package. */
export const KERNEL_NAME = 'policyloom';

/**
 * The `jupyter` of this package's own Python environment.
 *
 * @throws {InvalidInputError} when the environment was not set up, or has not got our kernel
 */
export function findJupyter(): string {
  const venv = join(packageRoot(), '.venv');
  const program =
    process.platform === 'win32' ? join(venv, 'Scripts', 'jupyter.exe') : join(venv, 'bin', 'jupyter');
  const kernel = join(venv, 'share', 'jupyter', 'kernels', KERNEL_NAME, 'kernel.json');
  if (existsSync(program) && existsSync(kernel)) return program;
  throw new InvalidInputError(
    'JupyterLab with the policyloom kernel is not set up',
    venv,
    'Run: npm run setup',
  );
}
