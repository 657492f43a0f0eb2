import { join } from 'node:path';
import { packageRoot } from '../../src/node/package-root.ts';

const isWindows = process.platform === 'win32';

/** Where things of this checkout lie. */
export const root = packageRoot();
export const venvDir = join(root, '.venv');
export const extensionDir = join(root, '.output', 'chrome-mv3');
export const requirementsFile = join(root, 'notebooks', 'requirements.txt');
export const nodePath = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');

/** A program of the project's Python environment. */
export function venvProgram(name: string): string {
  return isWindows ? join(venvDir, 'Scripts', `${name}.exe`) : join(venvDir, 'bin', name);
}
