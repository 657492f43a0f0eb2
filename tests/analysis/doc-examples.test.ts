import { readdirSync, readFileSync } from 'node:fs';
import { table } from 'arquero';
import { describe, expect, it } from 'vitest';

const folders = ['src/analysis', 'src/charts'];
const EXAMPLE = /@example (.+?) \/\/ => (.+)$/gm;

interface Example {
  readonly file: string;
  readonly call: string;
  readonly result: string;
}

const examples = folders.flatMap((folder) =>
  codeFiles(folder).flatMap((name): Example[] => {
    const file = `${folder}/${name}`;
    const found = readFileSync(file, 'utf8').matchAll(EXAMPLE);
    return [...found].map(([, call = '', result = '']) => ({ file, call, result }));
  }),
);

/** Files of code in a folder and in its statistics, as paths from it. */
function codeFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(statistics\/.+|[^/]+)\.ts$/.test(name),
  );
}

/** Runs an expression with the exports of its file and Arquero's `table` in scope. */
async function evaluate(file: string, expression: string): Promise<unknown> {
  const scope: Record<string, unknown> = { ...(await import(`../../${file}`)), table };
  return new Function(...Object.keys(scope), `return (${expression});`)(...Object.values(scope));
}

/** Shapes of rows, and lists of what other files measure. */
function holdsNoMeasure(name: string): boolean {
  return name === 'event-rows.ts' || /^statistics\/registry(-[a-z-]+)?\.ts$/.test(name);
}

describe('examples in doc comments', () => {
  it.each(examples)('$file: $call gives $result', async ({ file, call, result }) => {
    expect(await evaluate(file, call)).toEqual(await evaluate(file, result));
  });

  it('every file of analysis has a source, and a measure an example', () => {
    const bare = codeFiles('src/analysis').filter((name) => {
      const text = readFileSync(`src/analysis/${name}`, 'utf8');
      return !holdsNoMeasure(name) && !(text.includes('@source') && text.includes('@example'));
    });
    expect(bare).toEqual([]);
  });
});
