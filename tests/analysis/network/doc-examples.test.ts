import { readdirSync, readFileSync } from 'node:fs';
import { table } from 'arquero';
import { describe, expect, it } from 'vitest';
import { compactTies } from '../../../src/analysis/network/compact-ties.ts';
import { buildNetwork } from '../../../src/analysis/network/network.ts';
import { seededRandom } from '../../../src/analysis/statistics/numeric/seeded-random.ts';

const folders = [
  'network',
  'spatial',
  'regression',
  'indicators',
  'statistics',
  'counts',
  'strength',
  'phases',
  'focus',
  'diffusion',
];
const OWN_STATISTICS = /^(run-|network-)/u;
const EXAMPLE = /@example (.+?) \/\/ => (.+)$/gmu;

const files = folders.flatMap((folder) =>
  readdirSync(`src/analysis/${folder}`)
    .filter((name) => name.endsWith('.ts') && (folder !== 'statistics' || OWN_STATISTICS.test(name)))
    .map((name) => `src/analysis/${folder}/${name}`),
);

const examples = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(EXAMPLE)].map(([, call = '', result = '']) => ({
    file,
    call,
    result,
  })),
);

/** Runs an expression with the exports of its file and the makers of inputs in scope. */
async function evaluate(file: string, expression: string): Promise<unknown> {
  const scope: Record<string, unknown> = {
    buildNetwork,
    compactTies,
    table,
    seededRandom,
    ...(await import(/* @vite-ignore */ `../../../${file}`)),
  };
  return new Function(...Object.keys(scope), `return (${expression});`)(...Object.values(scope));
}

describe('examples in doc comments', () => {
  it.each(examples)('$file: $call gives $result', async ({ file, call, result }) => {
    expect(await evaluate(file, call)).toEqual(await evaluate(file, result));
  });

  it('every function that is a measure names its source', () => {
    const bare = files.filter((file) => {
      const text = readFileSync(file, 'utf8');
      return /^export function/mu.test(text) && !text.includes('@source');
    });
    expect(bare).toEqual([]);
  });
});
