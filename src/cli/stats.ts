import { Command } from 'commander';
import { isJsonObject } from '../analysis/statistics/forms/form.ts';
import type { Statistic } from '../analysis/statistics/statistic.ts';
import { InvalidInputError } from '../model/errors.ts';
import { complain, print, readInput } from './io.ts';
import { nearest } from './nearest.ts';
import { requiredOption } from './required-option.ts';

interface StatsOptions {
  readonly list?: boolean;
  readonly reads?: boolean;
}

export function statsCommand(): Command {
  return new Command('stats')
    .description('Runs one statistic on numbers of your own and prints one JSON object.')
    .argument('[name]', 'which statistic')
    .option('--input <file>', 'JSON with the input of the statistic, or - for standard input')
    .option('--reads', 'print which keys and shapes of input that statistic reads')
    .option('--list', 'print what there is, one line each')
    .action(async (name: string | undefined, { list, reads }: StatsOptions, command: Command) => {
      const { registry } = await import('../analysis/statistics/registry.ts');
      if (list) return print(listing(registry));
      const statistic = chosen(registry, name, command);
      if (reads) return print(`${statistic.reads}\n`);
      const file = requiredOption(command, 'input');
      const result = statistic.run(inputOf(parseJson(await readInput(file), file)));
      sayUnread(name, result);
      return print(`${JSON.stringify(result)}\n`);
    });
}

/** A key that plays no part may be one that is spelt wrong. */
function sayUnread(name: string | undefined, result: unknown): void {
  if (!isJsonObject(result) || !Array.isArray(result['notRead'])) return;
  const keys = result['notRead'].join(', ');
  complain(`${name} did not read ${keys} (${name} --reads tells what it reads)`);
}

function listing(registry: readonly Statistic[]): string {
  const width = Math.max(...registry.map(({ name }) => name.length));
  return registry.map(({ name, description }) => `${name.padEnd(width)}  ${description}\n`).join('');
}

function chosen(registry: readonly Statistic[], name: string | undefined, command: Command): Statistic {
  if (name === undefined) return refuse(command, 'error: name a statistic (--list prints them all)');
  const found = registry.find((statistic) => statistic.name === name);
  if (found) return found;
  const meant = nearest(
    name,
    registry.map((statistic) => statistic.name),
  );
  return refuse(
    command,
    `error: unknown statistic '${name}'\n(Did you mean ${meant}? --list prints them all)`,
  );
}

function refuse(command: Command, message: string): never {
  return command.error(message, { exitCode: 2, code: 'policyloom.unknownStatistic' });
}

function parseJson(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new InvalidInputError('The input is not JSON', file, 'Give one JSON object.', { cause });
  }
}

/** A whole published case holds its numbers under `input`. */
function inputOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'input' in value ? value.input : value;
}
