import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The programs that draw the charts, each as one classic script, in the order they need. */
export interface VegaRuntime {
  readonly scripts: readonly string[];
  /** Name and version, for the report's imprint. */
  readonly versions: readonly string[];
}

/**
 * What npm delivers ready for pages, so that no bundler is needed where the package is installed. vega-embed's
 * own file holds the interpreter, which draws without `eval`.
 */
const PARTS = [
  { name: 'vega', file: 'vega.min.js' },
  { name: 'vega-lite', file: 'vega-lite.min.js' },
  { name: 'vega-embed', file: 'vega-embed.min.js' },
];

/** Reads them from the installed packages. Text that could end or comment out a script element is escaped. */
export async function readVegaRuntime(): Promise<VegaRuntime> {
  const { resolve } = createRequire(import.meta.url);
  const parts = await Promise.all(
    PARTS.map(async ({ name, file }) => {
      const folder = dirname(resolve(name));
      const manifest: { version: string } = JSON.parse(
        await readFile(join(folder, '../package.json'), 'utf8'),
      );
      const script = await readFile(join(folder, file), 'utf8');
      return { script: inlineScript(script), version: `${name} ${manifest.version}` };
    }),
  );
  return { scripts: parts.map(({ script }) => script), versions: parts.map(({ version }) => version) };
}

/** A script that can stand in a page: neither `</script` nor `<!--` is left in its strings. */
export function inlineScript(script: string): string {
  return script
    .replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n')
    .replaceAll(/<\/(?=script)/gi, '<\\/')
    .replaceAll('<!--', '<\\!--');
}
