import { Command, Option } from 'commander';
import { fromCaller, print, type Report } from './io.ts';
import { requiredOption } from './required-option.ts';

interface ReportOptions {
  readonly language: 'zh' | 'en';
}

/** What shells say of a program that Ctrl-C ended. */
const INTERRUPTED = 130;

export function reportCommand(report: Report): Command {
  return new Command('report')
    .description('Runs the notebooks on a corpus and writes one HTML file that opens anywhere, offline.')
    .option('--corpus <folder>', 'the corpus folder')
    .option('--out <file>', 'the HTML file to write')
    .addOption(new Option('--language <code>', 'of figures and words').choices(['zh', 'en']).default('zh'))
    .action(async (options: ReportOptions, command: Command) => {
      const corpusDir = fromCaller(requiredOption(command, 'corpus'));
      const outFile = fromCaller(requiredOption(command, 'out'));
      const { writeReport } = await import('../node/write-report.ts');
      const stop = new AbortController();
      process.once('SIGINT', () => stop.abort(new Error('Stopped')));
      try {
        await writeReport({ corpusDir, outFile, language: options.language, signal: stop.signal });
        await print(`${outFile}\n`);
      } catch (error) {
        if (!stop.signal.aborted) throw error;
        report(INTERRUPTED);
      }
    });
}
