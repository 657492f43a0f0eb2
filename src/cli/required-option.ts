import type { Command } from 'commander';

/**
 * The value of an option that must be given. Asked for in the action, because commander looks for missing
 * options before it looks for misspelt ones, and so would never say "did you mean".
 */
export function requiredOption(command: Command, name: string): string {
  const value: unknown = command.opts()[name];
  if (typeof value === 'string') return value;
  return command.error(`error: the option --${name} must be given`, {
    exitCode: 2,
    code: 'policyloom.missingOption',
  });
}
