import { isAbsolute, join } from 'node:path';
import { CELL_LIBRARY } from './cell-library.ts';
import type { CellSources } from './cell-sources.ts';
import { nameTypesByPath } from './name-types.ts';
import { previousNames } from './previous-names.ts';
import {
  type Builder,
  type ModuleLookup,
  type TreeDiagnostic,
  type TslabTypeScript,
  type TypeScriptSystem,
  tslabTypeRoot,
  type WatchHost,
} from './tslab.ts';

/**
 * tslab's TypeScript with what a current project needs of it: packages that have only `exports`, imports with
 * the `.ts` ending, the library of Node 24, imports that fall back to `fallbackDir` from any folder, names of
 * earlier cells wherever a name may stand, `export` before what a cell defines, values whose types belong to packages
 * elsewhere, and source maps for stack traces.
 *
 * @param fallbackDir where a package is looked for that the notebook's own folder cannot find
 */
export function patchTypeScript(
  typescript: TslabTypeScript,
  sources: CellSources,
  fallbackDir: string,
): TslabTypeScript {
  return {
    ...typescript,
    createWatchCompilerHost: (rootFiles, options, system, ...rest): WatchHost => {
      watchOnlyOwnFiles(system);
      completeLibrary(system);
      const host = typescript.createWatchCompilerHost(
        rootFiles,
        { ...options, ...cellOptions(typescript, options) },
        system,
        ...rest,
      );
      const packages = typescript.createModuleResolutionCache(fallbackDir, (path) => path);
      host.resolveModuleNameLiterals = (literals, containingFile, _redirected, compilerOptions) => {
        const cache = isOfPackage(containingFile, fallbackDir) ? packages : undefined;
        const from = (file: string) => (text: string) =>
          typescript.resolveModuleName(text, file, compilerOptions, system, cache);
        const [near, far] = [from(containingFile), from(join(fallbackDir, 'cell.ts'))];
        return literals.map(({ text }) => resolveWithFallback(text, near(text), () => far(text)));
      };
      return host;
    },
    createWatchProgram: (host) => {
      const created = host.afterProgramCreate;
      host.afterProgramCreate = (builder) => created?.(withPreviousNames(typescript, builder));
      return typescript.createWatchProgram(host);
    },
    getPreEmitDiagnosticsOfFiles: (program, files) => {
      for (const file of files.slice(0, 1)) nameTypesByPath(typescript, program, file);
      const found = typescript.getPreEmitDiagnosticsOfFiles(program, files);
      return found.filter((diagnostic) => !isAboutOwnExports(diagnostic));
    },
    transpileModule: (code, options) => transpileWithMaps(typescript, sources, code, options),
  };
}

/** True for `arquero` or `node:fs`: what is looked up in packages, not beside the importing file. */
export function isBareSpecifier(specifier: string): boolean {
  return !specifier.startsWith('.') && !isAbsolute(specifier) && !URL.canParse(specifier);
}

/** tslab keeps the declarations of earlier cells in a file of this name. */
const PREVIOUS_FILE = /(?:^|\/)__prev__\.d\.ts$/;

function withPreviousNames(typescript: TslabTypeScript, builder: Builder): Builder {
  const emit = builder.emit.bind(builder);
  builder.emit = (file, write, token, declarationsOnly, transformers) => {
    const checker = builder.getProgram().getTypeChecker();
    const own = previousNames(typescript, checker, (name) => PREVIOUS_FILE.test(name));
    const after = [own, ...(transformers?.after ?? [])];
    return emit(file, write, token, declarationsOnly, { ...transformers, after });
  };
  return builder;
}

/** "Cannot redeclare exported variable" and "Export declaration conflicts with exported declaration". */
const DOUBLE_EXPORT_CODES = [2323, 2484];

/** tslab exports every name of a cell at its end, which doubles what its author exports. */
function isAboutOwnExports({ code, file }: TreeDiagnostic): boolean {
  return DOUBLE_EXPORT_CODES.includes(code) && /(?:^|\/)__tslab__\.ts$/.test(file?.fileName ?? '');
}

/**
 * Packages do not change while a kernel runs; what a notebook imports may come to be between two cells. Read anew for every
 * import, the manifests of packages take a third of the time until the first cell has run.
 */
function isOfPackage(path: string, packageDir: string): boolean {
  return path.includes('/node_modules/') || path.startsWith(`${packageDir}/dist/`);
}

function resolveWithFallback(
  specifier: string,
  found: ModuleLookup,
  fallback: () => ModuleLookup,
): ModuleLookup {
  if (found.resolvedModule || !isBareSpecifier(specifier)) return found;
  const second = fallback();
  return second.resolvedModule ? second : found;
}

function cellOptions(typescript: TslabTypeScript, stock: Record<string, unknown>): Record<string, unknown> {
  const stockRoots = Array.isArray(stock['typeRoots']) ? stock['typeRoots'] : [];
  return {
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    lib: ['lib.esnext.d.ts'],
    // Only Node's globals: a project's other @types (chrome, jest) are not there when a cell runs.
    types: ['node'],
    typeRoots: [...stockRoots, tslabTypeRoot()],
    inlineSourceMap: true,
    inlineSources: false,
  };
}

/** Stock tslab polls every declaration file it has read; only the notebook's own sources change. */
function watchOnlyOwnFiles(system: TypeScriptSystem): void {
  const watch = system.watchFile.bind(system);
  const ownFolder = `${system.getCurrentDirectory()}/`;
  system.watchFile = (path, callback, interval) => {
    const isOwn = path.startsWith(ownFolder) && !path.includes('/node_modules/');
    return isOwn ? watch(path, callback, interval) : { close: () => undefined };
  };
}

function completeLibrary(system: TypeScriptSystem): void {
  const read = system.readFile.bind(system);
  system.readFile = (path, encoding) => {
    const text = read(path, encoding);
    return text && path.endsWith('/lib.esnext.d.ts') ? text + CELL_LIBRARY : text;
  };
}

const INLINE_MAP = /\n\/\/# sourceMappingURL=data:application\/json;base64,([\w+/=]+)\s*$/;
const MAP_COMMENT = /\n?\/\/# sourceMappingURL=\S*\s*$/;

function transpileWithMaps(
  typescript: TslabTypeScript,
  sources: CellSources,
  code: string,
  options: { compilerOptions?: object },
): { outputText: string } {
  const inlineMap = INLINE_MAP.exec(code)?.[1];
  if (!inlineMap) return typescript.transpileModule(code, options);
  const result = typescript.transpileModule(code.replace(INLINE_MAP, ''), {
    ...options,
    compilerOptions: { ...options.compilerOptions, sourceMap: true },
  });
  const outputText = result.outputText.replace(MAP_COMMENT, '');
  const firstMap = Buffer.from(inlineMap, 'base64').toString();
  if (!firstMap.includes('__tslab__') || !result.sourceMapText) return { outputText };
  return { outputText: sources.register(outputText, [result.sourceMapText, firstMap]) };
}
