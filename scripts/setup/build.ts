import { existsSync, readFileSync, statSync } from 'node:fs';
import { copyFile, glob, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../../src/model/hash.ts';
import { run } from '../lib/processes.ts';
import { PlainError } from '../lib/say.ts';
import { extensionDir, nodePath, root } from './paths.ts';

/** Builds `dist` (notebook library, kernel, command line) when its sources changed. */
export async function buildPackage(): Promise<'ready' | 'made'> {
  return buildWhenChanged(
    join(root, 'dist', '.built'),
    ['src/**/*', 'tsconfig*.json', 'package-lock.json'],
    async () => {
      await rm(join(root, 'dist'), { recursive: true, force: true });
      const compiled = await run(
        nodePath,
        [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
        { cwd: root },
      );
      await copyContexts();
      return compiled;
    },
  );
}

/** The compiler copies JSON and leaves CSV: the packs' context data are read as files. */
async function copyContexts(): Promise<void> {
  for await (const file of glob('lexicon/regions/*/context.csv', { cwd: join(root, 'src') })) {
    await mkdir(dirname(join(root, 'dist', file)), { recursive: true });
    await copyFile(join(root, 'src', file), join(root, 'dist', file));
  }
}

/** Builds the extension for Chromium into `.output` when its sources changed. */
export async function buildExtension(): Promise<'ready' | 'made'> {
  const sources = ['src/**/*', 'extension/**/*', 'wxt.config.ts', 'package-lock.json'];
  return buildWhenChanged(join(root, '.output', '.built'), sources, async () => {
    await rm(extensionDir, { recursive: true, force: true });
    return run(nodePath, [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build'], { cwd: root });
  });
}

async function buildWhenChanged(
  stampFile: string,
  sources: readonly string[],
  build: () => Promise<{ code: number; output: string }>,
): Promise<'ready' | 'made'> {
  const wanted = await fingerprint(sources);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return 'ready';
  await rm(stampFile, { force: true });
  const { code, output } = await build();
  if (code !== 0) throw new PlainError(`The build failed:\n${output}`);
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, wanted);
  return 'made';
}

async function fingerprint(patterns: readonly string[]): Promise<string> {
  const files: string[] = [];
  for await (const file of glob(patterns as string[], { cwd: root })) files.push(file);
  const parts = files
    .sort()
    .filter((file) => statSync(join(root, file)).isFile())
    .map((file) => `${file}\n${sha256Hex(readFileSync(join(root, file)))}`);
  return sha256Hex(parts.join('\n'));
}
