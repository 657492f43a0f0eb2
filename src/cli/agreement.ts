import { Command, Option } from 'commander';
import { defaultRegion } from '../lexicon/default-region.ts';
import type { CorpusAgreement } from '../node/corpus-agreement.ts';
import { agreementText } from './agreement-text.ts';
import { fromCaller, print } from './io.ts';
import { countOption } from './option-values.ts';
import { requiredOption } from './required-option.ts';

interface AgreementOptions {
  readonly format: 'text' | 'json';
  readonly region: string;
  readonly seed: number;
  readonly draws: number;
}

export function agreementCommand(): Command {
  return new Command('agreement')
    .description('Tells how far the coders of a corpus agree, field by field, and where they do not.')
    .option('--corpus <folder>', 'the corpus folder')
    .addOption(new Option('--format <format>', 'how it is written').choices(['text', 'json']).default('text'))
    .option('--region <id>', 'region pack that texts are coded with', defaultRegion)
    .option('--seed <number>', 'seed of the bootstrap', countOption, 1)
    .option('--draws <number>', 'resamples for the interval of alpha', countOption, 1000)
    .action(async (options: AgreementOptions, command: Command) => {
      const path = fromCaller(requiredOption(command, 'corpus'));
      const { openCorpus } = await import('../node/open-corpus.ts');
      const { corpusAgreement } = await import('../node/corpus-agreement.ts');
      const corpus = await openCorpus(path, { region: options.region });
      await print(written(corpusAgreement(corpus, options), options.format));
    });
}

function written(agreement: CorpusAgreement, format: AgreementOptions['format']): string {
  return format === 'json' ? `${JSON.stringify(agreement)}\n` : agreementText(agreement);
}
