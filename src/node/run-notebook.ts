import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { PolicyloomError } from '../model/errors.ts';
import { type ExecutedNotebook, parseNotebook } from './notebook-format.ts';
import { NOTEBOOK_PROGRAM } from './notebook-program.ts';
import { runInGroup } from './run-in-group.ts';

/** What is run, where and by which Jupyter. */
export interface RunNotebookOptions {
  /** Path of the .ipynb; it is only read. */
  readonly notebook: string;
  /** Folder that the cells run in: where their relative paths and imports start. */
  readonly cwd: string;
  /** Added to this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Path of the `jupyter` program; its Python stands beside it. */
  readonly jupyter: string;
  readonly kernelName: string;
  /** For each cell. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** A notebook did not run to its end, or showed an error that no cell waited for. */
export class NotebookError extends PolicyloomError {
  override readonly name = 'NotebookError';
  readonly code = 'notebook-failed';
}

/**
 * Runs a notebook from top to bottom and gives it back with its outputs. No file is written.
 *
 * @returns the notebook in Jupyter's format 4
 * @throws {NotebookError} with notebook, cell (from 1, all cells counted), name and message of the error
 * @throws the signal's reason when it is aborted; Jupyter and its kernel have been ended then
 */
export async function runNotebook(options: RunNotebookOptions): Promise<ExecutedNotebook> {
  const { notebook, cwd, env, jupyter, kernelName, timeoutMs, signal } = options;
  const request = {
    notebook: await readFile(notebook, 'utf8'),
    kernel: kernelName,
    timeoutSeconds: Math.ceil(timeoutMs / 1000),
    cwd: resolve(cwd),
  };
  parseNotebook(request.notebook, notebook);
  const run = await runInGroup({
    program: pythonBeside(jupyter),
    args: ['-c', NOTEBOOK_PROGRAM],
    input: JSON.stringify(request),
    cwd,
    env: { ...env, PYTHONIOENCODING: 'utf-8', PYDEVD_DISABLE_FILE_VALIDATION: '1' },
    ...(signal && { signal }),
  });
  if (run.exitCode !== 0) throw new NotebookError(`${notebook} could not be run. ${lastLines(run.stderr)}`);
  const answer = Answer.parse(JSON.parse(run.stdout));
  if (answer.failure) throw new NotebookError(failureWords(answer.failure, lastLines(run.stderr), options));
  const executed = parseNotebook(answer.notebook, notebook);
  throwOnError(executed, notebook);
  return executed;
}

const Failure = z.object({
  kind: z.enum(['timeout', 'dead-kernel', 'no-kernel', 'no-start']),
  message: z.string(),
});
const Answer = z.object({ notebook: z.string(), failure: Failure.nullable() });

function pythonBeside(jupyter: string): string {
  return join(dirname(jupyter), process.platform === 'win32' ? 'python.exe' : 'python3');
}

/** A cell with this tag is meant to fail: Jupyter's own convention. */
const EXPECTED_ERROR_TAG = 'raises-exception';

function throwOnError({ cells }: ExecutedNotebook, notebook: string): void {
  for (const [index, cell] of cells.entries()) {
    if (cell.cell_type !== 'code' || cell.metadata?.tags?.includes(EXPECTED_ERROR_TAG)) continue;
    const error = cell.outputs.find((output) => output.output_type === 'error');
    if (!error) continue;
    const trace = error.traceback.slice(1).join('\n');
    throw new NotebookError(`${notebook}, cell ${index + 1}: ${error.ename}: ${error.evalue}\n${trace}`);
  }
}

function failureWords(
  { kind, message }: z.infer<typeof Failure>,
  stderr: string,
  { notebook, kernelName, timeoutMs }: RunNotebookOptions,
): string {
  switch (kind) {
    case 'timeout':
      return `${notebook}: a cell took longer than ${timeoutMs / 1000} s. ${message.slice(0, 500)}`;
    case 'dead-kernel':
      return `${notebook}: the kernel ended while a cell was running (${message}). Is there enough memory?`;
    case 'no-start':
      return `${notebook}: the kernel "${kernelName}" does not start (${message}). ${stderr}`;
    case 'no-kernel':
      return `${notebook}: Jupyter knows no kernel "${kernelName}". Run "npm run demo" to install it.`;
  }
}

/** The end of what Python says on failing names the reason. */
function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join('\n');
}
