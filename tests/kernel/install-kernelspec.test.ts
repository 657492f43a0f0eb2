import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installKernelspec } from '../../src/kernel/install-kernelspec.ts';

let venvDir: string;
beforeEach(async () => {
  venvDir = await mkdtemp(join(tmpdir(), 'policyloom-venv-'));
});
afterEach(() => rm(venvDir, { recursive: true }));

const options = () => ({
  venvDir,
  nodePath: '/opt/node',
  kernelMain: '/opt/dist/main.js',
  name: 'policyloom',
});

describe('installKernelspec', () => {
  it('writes what Jupyter needs to start and interrupt the kernel', async () => {
    const path = await installKernelspec(options());
    expect(path).toBe(join(venvDir, 'share/jupyter/kernels/policyloom/kernel.json'));
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
      argv: [
        '/opt/node',
        '--no-force-async-hooks-checks',
        '--no-warnings',
        '/opt/dist/main.js',
        '{connection_file}',
      ],
      display_name: 'TypeScript (policyloom)',
      language: 'typescript',
      interrupt_mode: 'message',
      metadata: { debugger: false },
    });
  });

  it('a second time leaves the file untouched; other paths replace it; nothing else is left behind', async () => {
    const path = await installKernelspec(options());
    const longAgo = new Date('2020-01-01T00:00:00Z');
    await utimes(path, longAgo, longAgo);
    await installKernelspec(options());
    expect((await stat(path)).mtime).toEqual(longAgo);
    await installKernelspec({ ...options(), nodePath: '/other/node' });
    expect(JSON.parse(await readFile(path, 'utf8')).argv[0]).toBe('/other/node');
    expect(await readdir(dirname(path))).toEqual(['kernel.json']);
  });

  it('mends a file that was cut off', async () => {
    const path = await installKernelspec(options());
    const whole = await readFile(path, 'utf8');
    await writeFile(path, whole.slice(0, 20));
    await installKernelspec(options());
    expect(await readFile(path, 'utf8')).toBe(whole);
  });
});
