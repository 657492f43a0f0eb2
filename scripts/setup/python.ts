import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../src/model/hash.ts';
import { run } from '../lib/processes.ts';
import { PlainError } from '../lib/say.ts';
import { requirementsFile, venvDir, venvProgram } from './paths.ts';

/** Written last, so that a broken-off installation is made anew. */
const readyFile = join(venvDir, '.policyloom-ready');
const LEAST_MINOR = 11;

/** Makes `.venv` with what the notebooks need, unless it is there and of the pinned versions. */
export async function ensurePython(): Promise<'ready' | 'made'> {
  const wanted = sha256Hex(readFileSync(requirementsFile, 'utf8'));
  if (
    existsSync(readyFile) &&
    readFileSync(readyFile, 'utf8') === wanted &&
    existsSync(venvProgram('python'))
  ) {
    return 'ready';
  }
  const python = await findPython();
  await rm(venvDir, { recursive: true, force: true });
  await expectDone(await run(python[0] ?? '', [...python.slice(1), '-m', 'venv', venvDir]), 'make .venv');
  const pip = [
    '-m',
    'pip',
    'install',
    '--disable-pip-version-check',
    '--no-input',
    '-q',
    '-r',
    requirementsFile,
  ];
  await expectDone(await run(venvProgram('python'), pip), 'install JupyterLab');
  await writeFile(readyFile, wanted);
  return 'made';
}

/** Command of a Python that is new enough and can make environments. */
async function findPython(): Promise<string[]> {
  const named = process.env['POLICYLOOM_PYTHON'];
  const candidates = named
    ? [[named]]
    : [['python3'], ['python3.13'], ['python3.12'], ['python3.11'], ['python'], ['py', '-3']];
  const tooOld: string[] = [];
  for (const [command = '', ...args] of candidates) {
    const { code, output } = await run(command, [
      ...args,
      '-c',
      'import sys; print("%d.%d" % sys.version_info[:2])',
    ]);
    if (code !== 0) continue;
    const [major, minor] = output.split('.').map(Number);
    if (major === 3 && (minor ?? 0) >= LEAST_MINOR) {
      await expectVenvModule(command, args);
      return [command, ...args];
    }
    tooOld.push(`${command} is ${output}`);
  }
  throw new PlainError(
    `Python 3.${LEAST_MINOR} or newer was not found${tooOld.length > 0 ? ` (${tooOld.join(', ')})` : ''}. ` +
      'Install it (Debian and Ubuntu: apt install python3 python3-venv; macOS and Windows: python.org), ' +
      'or name one in POLICYLOOM_PYTHON, and run the command again.',
  );
}

async function expectVenvModule(command: string, args: readonly string[]): Promise<void> {
  const { code } = await run(command, [...args, '-c', 'import venv, ensurepip']);
  if (code === 0) return;
  throw new PlainError(
    `${command} has no venv module. Install it (Debian and Ubuntu: apt install python3-venv) and run the command again.`,
  );
}

async function expectDone(result: { code: number; output: string }, doing: string): Promise<void> {
  if (result.code === 0) return;
  await rm(venvDir, { recursive: true, force: true });
  const isOffline =
    /Failed to establish|NewConnectionError|Temporary failure|getaddrinfo|Could not fetch URL|Max retries|No matching distribution/.test(
      result.output,
    );
  throw new PlainError(
    isOffline
      ? `The Python packages could not be fetched (to ${doing}): no network, or a proxy that pip does not know. Connect and run the command again; nothing has to be cleaned up.`
      : `Python could not ${doing}:\n${result.output.split('\n').slice(-12).join('\n')}`,
  );
}
