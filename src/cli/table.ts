import { Argument, Command, Option } from 'commander';
import { defaultRegion } from '../lexicon/default-region.ts';
import { type TableName, tableNames } from '../tables/columns.ts';
import { type TableFormat, tableFormats } from '../tables/table-formats.ts';
import { fromCaller, print } from './io.ts';
import { requiredOption } from './required-option.ts';
import { sayRecoding } from './say-recoding.ts';

interface TableOptions {
  readonly format: TableFormat;
  readonly region: string;
}

export function tableCommand(): Command {
  return new Command('table')
    .description('Prints a table of a corpus.')
    .addArgument(new Argument('<name>', 'which table').choices(tableNames))
    .option('--corpus <folder>', 'the corpus folder')
    .addOption(new Option('--format <format>', 'how it is written').choices(tableFormats).default('csv'))
    .option('--region <id>', 'region pack that texts are coded with', defaultRegion)
    .action(async (name: TableName, { format, region }: TableOptions, command: Command) => {
      const path = fromCaller(requiredOption(command, 'corpus'));
      const { openCorpus } = await import('../node/open-corpus.ts');
      const { writeTable } = await import('../tables/write-table.ts');
      const corpus = await openCorpus(path, { region });
      await print(writeTable(corpus[name], format));
      if (DERIVED.includes(name)) sayRecoding(corpus.recoding);
    });
}

/** Tables that are coded from the texts. */
const DERIVED: readonly TableName[] = ['mentions', 'events', 'linkages'];
