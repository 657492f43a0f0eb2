import { codebookPage } from './codebook-page.ts';
import { lexiconPage } from './lexicon-page.ts';
import { statisticsPage } from './statistics-page.ts';

/** Pages of the documentation that are printed from data, by path. */
export const docPages: Readonly<Record<string, () => string>> = {
  'docs/codebook.md': codebookPage,
  'docs/lexicon.md': lexiconPage,
  'docs/statistics.md': statisticsPage,
};
