import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Checker, EmitResolver, Transformer, TreeNode, TreeTypeScript } from './syntax-tree.ts';

/**
 * Loads tslab's insides, with its own TypeScript replaced by what `patch` makes of it.
 *
 * tslab is CommonJS and reads its compiler through Node's module cache, so the replacement must stand there
 * before the first tslab module is loaded. Call once in a process.
 *
 * @source tslab 1.0.22, dist/; its compiler is @tslab/typescript-for-tslab 5.0.4
 */
export function loadTslab(patch: (typescript: TslabTypeScript) => TslabTypeScript): Tslab {
  const require = requireFromTslab();
  const typescriptPath = require.resolve('@tslab/typescript-for-tslab');
  const typescript: TslabTypeScript = require(typescriptPath);
  const cached = require.cache[typescriptPath];
  if (cached) cached.exports = patch(typescript);
  return {
    converter: require('./dist/converter.js'),
    executor: require('./dist/executor.js'),
    jupyter: require('./dist/jupyter.js'),
    inspect: require('./dist/inspect.js'),
  };
}

/** tslab's own zeromq, so that one native binding is loaded whichever copy a project has. */
export function loadZeromq(): Zeromq {
  return requireFromTslab()('zeromq');
}

/** Folder with tslab's `@types/node`: what cells see where a project has none. */
export function tslabTypeRoot(): string {
  return dirname(dirname(requireFromTslab().resolve('@types/node/package.json')));
}

/** Version of tslab's compiler, read without loading it (which takes 0.1 s). */
export function typescriptVersion(): string {
  const manifest: { version: string } = requireFromTslab()('@tslab/typescript-for-tslab/package.json');
  return manifest.version.split('-')[0] ?? manifest.version;
}

function requireFromTslab(): NodeJS.Require {
  const here = createRequire(import.meta.url);
  return createRequire(join(dirname(here.resolve('tslab/package.json')), 'package.json'));
}

/** The parts of tslab that the kernel uses. */
export interface Tslab {
  readonly converter: {
    createConverter(options: { isJS: boolean; isBrowser: boolean }): Converter;
    isCompleteCode(code: string): { completed: boolean; indent?: string };
  };
  readonly executor: {
    createExecutor(
      rootDir: string,
      converters: { node: Converter; browser: Converter; close(): void },
      console: { log(value: unknown): void; error(...values: unknown[]): void },
    ): Executor;
  };
  /** Where tslab's own `display` looks for the running cell. */
  readonly jupyter: { lastWriteDisplayData: WriteDisplayData | null };
  readonly inspect: { printQuickInfo(info: unknown): string };
}

/** How tslab hands over one display_data (or update_display_data) message. */
export type WriteDisplayData = (
  content: { data: object; metadata: object; transient?: object },
  update?: boolean,
) => void;

/** A message of the compiler; lines and characters count from 0. */
export interface Diagnostic {
  readonly start: { readonly line: number; readonly character: number };
  readonly messageText: string;
  readonly code: number;
  readonly fileName?: string;
}

/** tslab's compiler of cells. */
export interface Converter {
  convert(
    previousDeclarations: string,
    code: string,
  ): { readonly diagnostics: readonly Diagnostic[]; readonly output?: string };
  addModule(name: string, code: string, meta?: object): readonly Diagnostic[];
  close(): void;
}

/** tslab's runner of cells; offsets are UTF-16 units. */
export interface Executor {
  /** False when the cell failed; never rejects for what the cell does. */
  execute(code: string): Promise<boolean>;
  inspect(code: string, offset: number): unknown;
  complete(code: string, offset: number): { start: number; end: number; candidates: string[] };
  /** Ends the wait for a cell that waits; code that is running is stopped by SIGINT itself. */
  interrupt(): void;
  close(): void;
}

/** The parts of TypeScript 5.0 that are replaced or called. */
export interface TslabTypeScript extends TreeTypeScript {
  readonly version: string;
  readonly NodeBuilderFlags: { readonly AllowNodeModulesRelativePaths: number };
  readonly ModuleResolutionKind: { readonly Bundler: number };
  readonly createWatchCompilerHost: (...args: WatchHostArguments) => WatchHost;
  readonly createWatchProgram: (host: WatchHost) => { close(): void };
  readonly getPreEmitDiagnosticsOfFiles: (
    program: Program,
    files: readonly TreeNode[],
  ) => readonly TreeDiagnostic[];
  readonly transpileModule: (
    code: string,
    options: { compilerOptions?: object },
  ) => { outputText: string; sourceMapText?: string };
  readonly resolveModuleName: (
    specifier: string,
    containingFile: string,
    options: object,
    host: object,
    cache?: ResolutionCache,
  ) => ModuleLookup;
  readonly createModuleResolutionCache: (
    currentDirectory: string,
    canonicalFileName: (path: string) => string,
  ) => ResolutionCache;
}

/** Where imports led, and the manifests read on the way; the compiler's own. */
export type ResolutionCache = object;

export type WatchHostArguments = [
  rootFiles: string[],
  options: Record<string, unknown>,
  system: TypeScriptSystem,
  ...rest: unknown[],
];

export interface TypeScriptSystem {
  getCurrentDirectory(): string;
  readFile(path: string, encoding?: string): string | undefined;
  watchFile(path: string, callback: unknown, interval?: number): { close(): void };
}

/** Where one import leads; undefined when nowhere. */
export interface ModuleLookup {
  readonly resolvedModule?: { readonly resolvedFileName: string } | undefined;
}

export interface WatchHost {
  /** Called with the builder of each new program. */
  afterProgramCreate?: (builder: Builder) => void;
  resolveModuleNameLiterals?: (
    literals: readonly { readonly text: string }[],
    containingFile: string,
    redirected: unknown,
    options: object,
  ) => ModuleLookup[];
}

/** One program: the cell, the declarations of earlier cells, and what they import. */
export interface Program {
  getTypeChecker(): Checker & { getEmitResolver(file: TreeNode): EmitResolver };
}

/** What emits the files of a program. */
export interface Builder {
  getProgram(): Program;
  emit: (
    file: TreeNode | undefined,
    write: unknown,
    token: unknown,
    declarationsOnly: boolean | undefined,
    transformers?: { readonly after?: readonly Transformer[] },
  ) => unknown;
}

/** A message of the compiler, before tslab has made a `Diagnostic` of it. */
export interface TreeDiagnostic {
  readonly code: number;
  readonly file?: { readonly fileName: string };
}

/** The parts of zeromq 6 that the kernel uses. */
export interface Zeromq {
  readonly Router: new (options?: SocketOptions) => RouterSocket;
  readonly Publisher: new (options?: SocketOptions) => SendingSocket;
  readonly Reply: new (options?: SocketOptions) => RouterSocket;
}

/** `linger` in ms; a high-water mark of 0 means no limit. */
export interface SocketOptions {
  readonly linger?: number;
  readonly sendHighWaterMark?: number;
}

export interface SendingSocket {
  bind(address: string): Promise<void>;
  send(frames: readonly (Buffer | string)[]): Promise<void>;
  close(): void;
}

export interface RouterSocket extends SendingSocket, AsyncIterable<Buffer[]> {}
