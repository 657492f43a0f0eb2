import { type CellError, compileError, thrownError } from './cell-error.ts';
import type { CellSources } from './cell-sources.ts';
import type { CellState } from './control-protocol.ts';
import type { Converter, Diagnostic, Executor, Tslab } from './tslab.ts';

/** How a cell ended. `value` is its last expression; undefined when it has none to show. */
export type CellOutcome =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'error'; readonly error: CellError };

/** Compiles and runs cells in one scope: what a cell defines, the next ones see. Offsets are UTF-16 units. */
export interface CellRunner {
  /** Never rejects for what the cell does; `cell` is its execution count. */
  run(code: string, cell: number): Promise<CellOutcome>;
  /** Type and documentation of what stands at the offset; null when there is nothing to tell. */
  inspect(code: string, offset: number): string | null;
  complete(code: string, offset: number): { start: number; end: number; candidates: readonly string[] };
  interrupt(): void;
  close(): void;
}

/**
 * The runner of cells whose imports start from `rootDir`. Takes about half a second: it warms the compiler.
 *
 * @param onState called when what the runner is at changes
 */
export function createCellRunner(
  tslab: Tslab,
  sources: CellSources,
  rootDir: string,
  onState: (state: keyof typeof CellState) => void,
): CellRunner {
  const seen = {
    diagnostics: [] as readonly Diagnostic[],
    thrown: [] as unknown[],
    value: undefined as unknown,
  };
  const converter = tslab.converter.createConverter({ isJS: false, isBrowser: false });
  const node = watchCompiler(converter, onState, (found) => {
    seen.diagnostics = found;
  });
  const executor = tslab.executor.createExecutor(
    rootDir,
    { node, browser: node, close: () => node.close() },
    {
      log: (value) => {
        seen.value = value;
      },
      error: (...values) => seen.thrown.push(values[0]),
    },
  );
  return {
    run: async (code, cell) => {
      Object.assign(seen, { diagnostics: [], thrown: [], value: undefined });
      sources.begin(cell, code);
      const isOk = await executeCell(executor, code, seen.thrown);
      onState('idle');
      if (seen.diagnostics.length > 0) return { kind: 'error', error: compileError(seen.diagnostics, cell) };
      if (isOk) return { kind: 'ok', value: seen.value };
      return { kind: 'error', error: thrownError(seen.thrown[0], sources) };
    },
    inspect: (code, offset) => {
      const info = executor.inspect(code, offset);
      return info ? tslab.inspect.printQuickInfo(info) : null;
    },
    complete: (code, offset) => executor.complete(code, offset),
    interrupt: () => executor.interrupt(),
    close: () => executor.close(),
  };
}

async function executeCell(executor: Executor, code: string, thrown: unknown[]): Promise<boolean> {
  try {
    return await executor.execute(code);
  } catch (error) {
    thrown.push(error);
    return false;
  }
}

/** tslab only prints what the compiler says; this keeps it as data, and tells when the compiler runs. */
function watchCompiler(
  converter: Converter,
  onState: (state: keyof typeof CellState) => void,
  record: (found: readonly Diagnostic[]) => void,
): Converter {
  const compile = <T>(run: () => T): T => {
    onState('compiling');
    try {
      return run();
    } finally {
      onState('running');
    }
  };
  return {
    ...converter,
    convert: (previousDeclarations, code) => {
      const result = compile(() => converter.convert(previousDeclarations, code));
      record(result.diagnostics);
      return result;
    },
    addModule: (name, code, meta) => {
      const diagnostics = compile(() => converter.addModule(name, code, meta));
      record(diagnostics);
      return diagnostics;
    },
  };
}
