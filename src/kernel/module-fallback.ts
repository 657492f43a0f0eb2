import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBareSpecifier } from './patch-typescript.ts';

/**
 * Lets every module of this process import `policyloom` and what it depends on, from any folder: a package that
 * the importing folder cannot find is looked up from `fallbackDir`. A project's own copy always comes first.
 */
export function installModuleFallback(fallbackDir: string): void {
  const fallbackFile = join(fallbackDir, 'cell.js');
  const fallbackUrl = pathToFileURL(fallbackFile).href;
  const { resolve: resolveForRequire } = createRequire(fallbackFile);
  registerHooks({
    resolve(specifier, context, nextResolve) {
      try {
        return nextResolve(specifier, context);
      } catch (error) {
        const isFallback = context.parentURL === fallbackUrl;
        if (isFallback || !isNotFound(error) || !isBareSpecifier(specifier)) throw error;
        return orFirstError(error, () => {
          // Node asks the requiring module, not `parentURL`, where to look for what is required.
          if (context.conditions.includes('import'))
            return nextResolve(specifier, { ...context, parentURL: fallbackUrl });
          return { url: pathToFileURL(resolveForRequire(specifier)).href, shortCircuit: true };
        });
      }
    },
  });
}

/** When the fallback finds nothing either, the message about the notebook's own folder is the one that helps. */
function orFirstError<T>(firstError: unknown, resolve: () => T): T {
  try {
    return resolve();
  } catch (error) {
    throw isNotFound(error) ? firstError : error;
  }
}

function isNotFound(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND';
}
