import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/analysis/statistics/registry.ts';
import { packageRoot } from '../../src/node/package-root.ts';

const exec = promisify(execFile);
const main = join(packageRoot(), 'src', 'cli', 'main.ts');
let folder: string;

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function stats(args: readonly string[], input = ''): Promise<Ended> {
  const running = exec(process.execPath, [main, 'stats', ...args], {
    env: { ...process.env, INIT_CWD: folder },
  });
  running.child.stdin?.end(input);
  try {
    return { code: 0, ...(await running) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

const series = { y: [1, 2, 8, 9] };
const answer = `${JSON.stringify({ K: 2, U: 4, p: 2 * Math.exp((-6 * 16) / (64 + 16)), undefinedBecause: {} })}\n`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policyloom-stats-'));
  await writeFile(join(folder, 'input.json'), JSON.stringify(series));
  await writeFile(
    join(folder, 'case.json'),
    JSON.stringify({ id: 'a', statistic: 'pettitt', input: series, expected: { K: 2 } }),
  );
  await writeFile(join(folder, 'few.json'), JSON.stringify({ y: [1] }));
  await writeFile(join(folder, 'other.json'), JSON.stringify({ y: [1, 'a'] }));
  await writeFile(join(folder, 'broken.json'), '{');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('policyloom stats', () => {
  it('prints one JSON object for the input of a statistic, from where the person called it', async () => {
    expect(await stats(['pettitt', '--input', 'input.json'])).toEqual({
      code: 0,
      stdout: answer,
      stderr: '',
    });
  });

  it('takes a whole published case', async () => {
    expect((await stats(['pettitt', '--input', 'case.json'])).stdout).toBe(answer);
  });

  it('reads standard input for -', async () => {
    expect((await stats(['pettitt', '--input', '-'], JSON.stringify(series))).stdout).toBe(answer);
  });

  it('lists every statistic on a line of its own', async () => {
    const { stdout } = await stats(['--list']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual(
      registry.map(({ name, description }) => [name, description]),
    );
  });

  it('tells the shapes that a statistic reads', async () => {
    expect(await stats(['pettitt', '--reads'])).toEqual({
      code: 0,
      stdout: `${registry.find(({ name }) => name === 'pettitt')?.reads}\n`,
      stderr: '',
    });
  });

  it('says which keys played no part, and what was perhaps meant', async () => {
    const input = JSON.stringify({ y: [3, 1, 2], conff: 0.9, note: 'x' });
    const { code, stdout, stderr } = await stats(['mann-kendall', '--input', '-'], input);
    expect({ code, notRead: JSON.parse(stdout).notRead, stderr }).toEqual({
      code: 0,
      notRead: ['conff', 'note'],
      stderr:
        'policyloom: mann-kendall did not read conff, note (mann-kendall --reads tells what it reads)\n',
    });
  });

  it.each([
    {
      rule: 'an unknown name is answered with the nearest',
      args: ['petit', '--input', 'input.json'],
      code: 2,
      says: "error: unknown statistic 'petit'\n(Did you mean pettitt? --list prints them all)\n(add --help for what there is)\n",
    },
    {
      rule: 'a part of a name finds the first with it',
      args: ['alpha'],
      code: 2,
      says: "error: unknown statistic 'alpha'\n(Did you mean krippendorff-alpha? --list prints them all)\n(add --help for what there is)\n",
    },
    {
      rule: 'no name',
      args: [],
      code: 2,
      says: 'error: name a statistic (--list prints them all)\n(add --help for what there is)\n',
    },
    {
      rule: 'no input',
      args: ['pettitt'],
      code: 2,
      says: 'error: the option --input must be given\n(add --help for what there is)\n',
    },
    {
      rule: 'too little input',
      args: ['pettitt', '--input', 'few.json'],
      code: 1,
      says: 'policyloom: y has too few values (1). A change needs at least 2.\n',
    },
    {
      rule: 'input in another form',
      args: ['pettitt', '--input', 'other.json'],
      code: 1,
      says: 'policyloom: Input of pettitt, y.1 is "a": Invalid input: expected number, received string (pettitt). It reads y (also series, values, counts or data): numbers in order of time, each period with a value (0 where nothing happened); or pairs [year, value], objects with year and value, an object of values by year, or years beside y, in any order; startYear of bare numbers.\n',
    },
    {
      rule: 'input that is no JSON',
      args: ['pettitt', '--input', 'broken.json'],
      code: 1,
      says: 'policyloom: The input is not JSON (broken.json). Give one JSON object.\n',
    },
  ])('refuses in words: $rule', async ({ args, code, says }) => {
    expect(await stats(args)).toEqual({ code, stdout: '', stderr: says });
  });
});
