import { Command, CommanderError } from 'commander';
import { PolicyloomError } from '../model/errors.ts';
import { agreementCommand } from './agreement.ts';
import { analyzeCommand } from './analyze.ts';
import { codeCommand } from './code.ts';
import { extractCommand } from './extract.ts';
import { importCommand } from './import.ts';
import { reportCommand } from './report.ts';
import { statsCommand } from './stats.ts';
import { tableCommand } from './table.ts';
import { version } from './version.ts';

/**
 * Runs one command line.
 *
 * @param argv as `process.argv`
 * @returns the exit code: 0 done, 1 something could not be done, 2 the command line was wrong
 */
export async function runProgram(argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command('policyloom')
    .description('Reads, codes and charts policy announcements.')
    .version(version())
    .showHelpAfterError('(add --help for what there is)')
    .exitOverride();
  for (const command of [
    extractCommand,
    importCommand,
    codeCommand,
    tableCommand,
    agreementCommand,
    analyzeCommand,
    reportCommand,
    statsCommand,
  ]) {
    program.addCommand(
      command((code) => {
        exitCode = Math.max(exitCode, code);
      })
        .exitOverride()
        .showHelpAfterError('(add --help for what there is)'),
    );
  }
  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    return exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof PolicyloomError || isFromSystem(error))) throw error;
  process.stderr.write(`policyloom: ${error.message}\n`);
  return 1;
}

/** No right, no space, no such place: the system's own sentence names the file. A fault of ours keeps its trace. */
function isFromSystem(error: unknown): error is Error {
  return error instanceof Error && 'errno' in error && 'syscall' in error;
}
