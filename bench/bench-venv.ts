import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../scripts/lib/processes.ts';
import { root } from '../scripts/setup/paths.ts';

/** A Python with packages from PyPI, or why it cannot be had. */
export type BenchPython = { readonly command: string } | { readonly missing: string };

/**
 * Makes `.cache/bench-NAME` with the packages that `bench/NAME/requirements.txt` pins, unless it is there.
 *
 * @param name folder of the bench
 */
export async function benchPython(name: string): Promise<BenchPython> {
  const venv = join(root, '.cache', `bench-${name}`);
  const requirements = join(root, 'bench', name, 'requirements.txt');
  const python =
    process.platform === 'win32' ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');
  // Written last, so that a broken-off installation is made anew.
  const ready = join(venv, '.ready');
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(ready) && readFileSync(ready, 'utf8') === wanted) return { command: python };
  await rm(venv, { recursive: true, force: true });
  const base = process.env['POLICYLOOM_PYTHON'] ?? (process.platform === 'win32' ? 'python' : 'python3');
  const pip = ['-m', 'pip', 'install', '-q', '--no-input', '--disable-pip-version-check'];
  const steps: readonly (readonly [string, readonly string[]])[] = [
    [base, ['-m', 'venv', venv]],
    // The pip that comes with Python 3.11 fails over an extra that two of the extractors name.
    [python, [...pip, '--upgrade', 'pip']],
    [python, [...pip, '-r', requirements]],
  ];
  for (const [command, args] of steps) {
    const { code, output } = await run(command, args);
    if (code === 0) continue;
    await rm(venv, { recursive: true, force: true });
    return { missing: `${command} ${args.join(' ')}: ${output.split('\n').at(-1)}` };
  }
  await writeFile(ready, wanted);
  return { command: python };
}
