import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { CELL_URL, type CellSources } from './cell-sources.ts';
import type { Diagnostic } from './tslab.ts';

/** Content of an `error` message; `traceback` is one string a line, ready to print. */
export interface CellError {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** What was thrown in a cell, with a trace that names cells and the author's lines. */
export function thrownError(thrown: unknown, sources: CellSources): CellError {
  if (!isErrorLike(thrown)) {
    const evalue = typeof thrown === 'string' ? thrown : inspect(thrown, { depth: 3 });
    return { ename: 'Thrown value', evalue, traceback: [`Thrown value: ${evalue}`] };
  }
  if (isInterrupt(thrown)) return interruptedError();
  const ename = thrown.name || 'Error';
  const evalue = thrown.message;
  return { ename, evalue, traceback: [`${ename}: ${evalue}`, ...details(thrown, sources, new Set())] };
}

/** What the compiler refuses, one diagnostic a line with its place (from 1). */
export function compileError(diagnostics: readonly Diagnostic[], cell: number): CellError {
  const lines = diagnostics.map(({ fileName, start, messageText, code }) => {
    const file = fileName ? `${fileName} ` : '';
    return `${file}${start.line + 1}:${start.character + 1} - ${messageText} (TS${code})`;
  });
  const more = lines.length > 1 ? ` (and ${lines.length - 1} more)` : '';
  const evalue = `${lines[0] ?? 'The cell does not compile.'}${more}`;
  return { ename: 'CompileError', evalue, traceback: [`CompileError in cell [${cell}]:`, ...lines] };
}

/** What a cell ends with when it is interrupted. */
export function interruptedError(): CellError {
  const evalue =
    'The cell was interrupted. Nothing that it defines is kept; what it has begun may still go on.';
  return { ename: 'Interrupted', evalue, traceback: [`Interrupted: ${evalue}`] };
}

interface ErrorLike {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** By shape: an error of another realm is no `instanceof Error` here. */
function isErrorLike(value: unknown): value is ErrorLike {
  return (
    typeof value === 'object' &&
    value !== null &&
    'message' in value &&
    typeof value.message === 'string' &&
    'name' in value &&
    typeof value.name === 'string'
  );
}

/** Words of the error that tslab's `interrupt` ends a waiting cell with. */
const TSLAB_INTERRUPT = 'Interrupted asynchronously';

function isInterrupt(error: ErrorLike): boolean {
  const code = 'code' in error ? error.code : '';
  return code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED' || error.message === TSLAB_INTERRUPT;
}

function details(error: ErrorLike, sources: CellSources, seen: Set<unknown>): string[] {
  seen.add(error);
  const frames = frameLines(error, sources);
  const nested = Array.isArray(error.errors) ? error.errors : [];
  const causes = [error.cause, ...nested].filter((cause) => cause !== undefined && !seen.has(cause));
  return [...frames, ...causes.flatMap((cause) => causeLines(cause, sources, seen))];
}

function causeLines(cause: unknown, sources: CellSources, seen: Set<unknown>): string[] {
  if (!isErrorLike(cause)) return [`Caused by ${inspect(cause, { depth: 1 })}`];
  return [`Caused by ${cause.name}: ${cause.message}`, ...details(cause, sources, seen)];
}

/** Frames of the runtime, of tslab and of this kernel say nothing about the cell. */
const NOT_THE_AUTHORS = [
  'node:internal',
  'node:vm',
  '/tslab/dist/',
  'evalmachine',
  pathToFileURL(import.meta.dirname).href,
];
const CELL_FRAME = new RegExp(
  `^(?<before>.*?)\\(?${CELL_URL}(?<cell>\\d+):(?<line>\\d+):(?<column>\\d+)\\)?$`,
);

function frameLines(error: ErrorLike, sources: CellSources): string[] {
  const stack = error.stack ?? '';
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !NOT_THE_AUTHORS.some((part) => line.includes(part)));
  let isFirstCellFrame = true;
  return frames.flatMap((frame) => {
    const lines = cellFrameLines(frame, sources, isFirstCellFrame);
    if (!lines) return CELL_FRAME.test(frame) ? [] : [frame];
    isFirstCellFrame = false;
    return lines;
  });
}

function cellFrameLines(frame: string, sources: CellSources, withSource: boolean): string[] | null {
  const groups = CELL_FRAME.exec(frame)?.groups;
  if (!groups) return null;
  const place = sources.place(Number(groups['cell']), Number(groups['line']), Number(groups['column']));
  if (!place) return null;
  // `Proxy.` is the scope that tslab keeps the cells' names in.
  const name = /at (?:async )?(?:Proxy\.)?([\w$.<> ]*\S) $/.exec(groups['before'] ?? '')?.[1];
  const where = `cell [${place.cell}], line ${place.line}, column ${place.column}`;
  const line = name && !['eval', 'async'].includes(name) ? `    at ${name} (${where})` : `    at ${where}`;
  const text = withSource ? sources.line(place.cell, place.line) : undefined;
  return text === undefined ? [line] : [line, `    > ${place.line} | ${text.trimEnd()}`];
}
