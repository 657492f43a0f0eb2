import { Command, Option } from 'commander';
import { fromCaller, print } from './io.ts';
import { requiredOption } from './required-option.ts';

interface ReportOptions {
  readonly language: 'zh' | 'en';
}

export function reportCommand(): Command {
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
      await writeReport({
        corpusDir,
        outFile,
        language: options.language,
        signal: stop.signal,
      });
      await print(`${outFile}\n`);
    });
}
