import { Argument, Command, Option } from 'commander';
import { openCorpus } from '../node/open-corpus.ts';
import { type TableName, tableNames } from '../tables/columns.ts';
import { type TableFormat, tableFormats, writeTable } from '../tables/write-table.ts';
import { fromCaller, print } from './io.ts';

interface TableOptions {
  readonly corpus: string;
  readonly format: TableFormat;
  readonly region: string;
}

export function tableCommand(): Command {
  return new Command('table')
    .description('Prints a table of a corpus.')
    .addArgument(new Argument('<name>', 'which table').choices(tableNames))
    .requiredOption('--corpus <folder>', 'the corpus folder')
    .addOption(new Option('--format <format>', 'how it is written').choices(tableFormats).default('csv'))
    .option('--region <id>', 'region pack that texts are coded with', 'jing-jin-ji')
    .action(async (name: TableName, options: TableOptions) => {
      const corpus = await openCorpus(fromCaller(options.corpus), { region: options.region });
      await print(writeTable(corpus[name], options.format));
    });
}
