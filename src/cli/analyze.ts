import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type PeriodLength, periodLengths } from '../analysis/counts/periods.ts';
import { defaultRegion } from '../lexicon/default-region.ts';
import { InvalidInputError } from '../model/errors.ts';
import { statuses } from '../model/event.ts';
import { complain, fromCaller, print } from './io.ts';
import { requiredOption } from './required-option.ts';
import { version } from './version.ts';

interface AnalyzeOptions {
  readonly region: string;
  readonly out?: string;
  readonly format: 'json' | 'text';
  readonly period: PeriodLength;
  readonly status?: (typeof statuses)[number][];
  readonly context?: string;
  readonly separate?: boolean;
  readonly sensitivity: boolean;
  readonly permutations: number;
  readonly resamples: number;
  readonly seed: number;
  readonly leastDocuments: number;
  readonly leastEvents: number;
}

export function analyzeCommand(): Command {
  return new Command('analyze')
    .description('Evolution, linkage and assessment of a corpus as one JSON (docs/analysis.md describes it).')
    .option('--corpus <folder>', 'the corpus folder')
    .option('--region <id>', 'region pack', defaultRegion)
    .option('--out <file>', 'write the JSON here and a summary to standard output')
    .addOption(new Option('--format <format>', 'what is printed').choices(['json', 'text']).default('json'))
    .addOption(new Option('--period <length>', 'periods of evolution').choices(periodLengths).default('year'))
    .addOption(
      new Option('--status <status...>', 'count only events so judged (default: all but rejected)').choices(
        statuses,
      ),
    )
    .option('--context <file>', "masses and flows (default: the pack's context.csv, if it has one)")
    .option('--separate', "Xiong'an as a node of its own")
    .option('--no-sensitivity', 'do not try the findings under other choices')
    .option('--permutations <n>', 'permutations of each test', wholeNumber(1), 2000)
    .option('--resamples <n>', 'bootstrap resamples of each interval', wholeNumber(1), 2000)
    .option('--seed <n>', 'seed of all random draws', wholeNumber(0), 1)
    .option('--least-documents <n>', 'documents below which nothing is scored', wholeNumber(1), 10)
    .option('--least-events <n>', 'events that each side of a comparison needs', wholeNumber(1), 10)
    .action(async (options: AnalyzeOptions, command: Command) => {
      const corpusDir = fromCaller(requiredOption(command, 'corpus'));
      const { json, text } = await analyzed(corpusDir, options);
      if (options.out === undefined) return print(options.format === 'json' ? json : text);
      await writeOut(options.out, json);
      return print(text);
    });
}

async function analyzed(corpusDir: string, options: AnalyzeOptions) {
  const { openCorpus } = await import('../node/open-corpus.ts');
  const { readContext } = await import('../node/read-context.ts');
  const { analysisReport } = await import('../analysis/report/analysis-report.ts');
  const { analysisSchema } = await import('../analysis/report/analysis-schema.ts');
  const { reportSummary } = await import('../analysis/report/report-summary.ts');
  const { region, status, context, sensitivity, out: _out, format: _format, ...rest } = options;
  const corpus = await openCorpus(corpusDir, { region });
  const rows = await readContext(region, context === undefined ? undefined : fromCaller(context));
  const report = analysisReport(corpus, {
    ...rest,
    ...(status ? { statuses: status } : {}),
    context: rows,
    withSensitivity: sensitivity,
    onStep: (step) => complain(`${step} …`),
  });
  const { versions, ...parts } = report;
  const whole = { ...parts, versions: { policyloom: version(), ...versions } };
  // The contract is checked before anybody relies on it: a number that is none would become null in JSON.
  const checked = analysisSchema.parse(whole);
  return { json: `${JSON.stringify(checked, null, 1)}\n`, text: reportSummary(report, corpus.region) };
}

async function writeOut(path: string, json: string): Promise<void> {
  const file = fromCaller(path);
  await writeFile(file, json).catch((cause: unknown) => {
    throw new InvalidInputError(
      'The report cannot be written',
      file,
      'Name a file in a folder that exists.',
      { cause },
    );
  });
}

function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`Give a whole number from ${least} on.`);
  };
}
