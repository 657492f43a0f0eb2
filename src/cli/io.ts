import { readFile } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { InvalidInputError, PolicyloomError } from '../model/errors.ts';

/** How a command tells the program that something could not be done. */
export type Report = (exitCode: number) => void;

/** A path as the person meant it: relative to where the command was called, also through npm. */
export function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/**
 * A file's name as it may be kept and shared: relative to where the command was called, or alone when it lies
 * elsewhere. `-` stays.
 */
export function nameForCaller(path: string): string {
  if (path === '-') return path;
  const name = relative(fromCaller('.'), fromCaller(path));
  return name.startsWith('..') || resolve(name) === name ? basename(path) : name;
}

/** Bytes of a file, or of standard input for `-`. */
export async function readInput(path: string): Promise<Uint8Array> {
  if (path === '-') return readStandardInput();
  try {
    return await readFile(fromCaller(path));
  } catch (cause) {
    throw new InvalidInputError(
      'The file cannot be read',
      path,
      'Check its name and your right to read it.',
      { cause },
    );
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Writes to standard output, waiting while the reader is slower; a reader that has gone ends the output quietly. */
export function print(text: string | Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => {
      if (!error) return done();
      if ('code' in error && error.code === 'EPIPE') return process.exit(0);
      return fail(error);
    });
  });
}

/** One line on standard error about what went wrong with an input; our own errors name it themselves. */
export function complainAbout(input: string, error: unknown): void {
  const said = error instanceof Error ? error.message : String(error);
  complain(error instanceof PolicyloomError ? said : `${input}: ${said}`);
}

export function complain(message: string): void {
  process.stderr.write(`policyloom: ${message}\n`);
}
