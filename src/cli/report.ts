import { Command, Option } from 'commander';
import { writeReport } from '../node/write-report.ts';
import { fromCaller, print } from './io.ts';

interface ReportOptions {
  readonly corpus: string;
  readonly out: string;
  readonly language: 'zh' | 'en';
}

export function reportCommand(): Command {
  return new Command('report')
    .description('Runs the notebooks on a corpus and writes one HTML file that opens anywhere, offline.')
    .requiredOption('--corpus <folder>', 'the corpus folder')
    .requiredOption('--out <file>', 'the HTML file to write')
    .addOption(new Option('--language <code>', 'of figures and words').choices(['zh', 'en']).default('zh'))
    .action(async (options: ReportOptions) => {
      const stop = new AbortController();
      process.once('SIGINT', () => stop.abort(new Error('Stopped')));
      const outFile = fromCaller(options.out);
      await writeReport({
        corpusDir: fromCaller(options.corpus),
        outFile,
        language: options.language,
        signal: stop.signal,
      });
      await print(`${outFile}\n`);
    });
}
