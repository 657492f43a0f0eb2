import { z } from 'zod';
import { callon } from './co-words/callon.ts';
import { clusterAgreement } from './co-words/cluster-agreement.ts';
import { coWordSimilarity } from './co-words/similarity.ts';
import { themeLink } from './co-words/theme-link.ts';
import { oneShape } from './forms/form.ts';
import { pairedListsForm } from './forms/paired-lists-form.ts';
import { amount, square } from './numeric/schemas.ts';
import { statistic } from './statistic.ts';

const terms = z.array(z.string()).optional();
const coOccurrences = square(amount).refine(
  (matrix) => matrix.every((row, i) => row.every((value, j) => value === matrix[j]?.[i])),
  'Co-occurrences must be symmetric',
);
const occurrences = z.record(z.string(), amount);
const labels = z.array(z.union([z.number(), z.string()])).min(1);

const MATRIX =
  'matrix: symmetric, the diagonal how often each term occurs, else how often two occur together; terms';
const coWords = oneShape(MATRIX);

/** Themes from words that occur together. */
export const registryCoWords = [
  statistic({
    name: 'co-word-similarity',
    description: 'Association, Jaccard, Salton, inclusion, equivalence and VOS strength of terms.',
    form: coWords,
    schema: z.object({ terms, matrix: coOccurrences }),
    compute: ({ matrix }) => coWordSimilarity(matrix),
  }),
  statistic({
    name: 'callon',
    description: "Callon's centrality and density of themes (strategic diagram).",
    form: oneShape(`${MATRIX}; cluster: the theme of each term, in the order of the rows`),
    schema: z.object({ terms, matrix: coOccurrences, cluster: labels }),
    compute: ({ matrix, cluster }) => callon(matrix, cluster),
  }),
  statistic({
    name: 'theme-link',
    description: 'Inclusion and stability between a theme of one period and one of the next.',
    form: oneShape('U and V: occurrences by term, as objects'),
    schema: z.object({ U: occurrences, V: occurrences }),
    compute: ({ U, V }) => themeLink(U, V),
  }),
  statistic({
    name: 'cluster-agreement',
    description: 'Adjusted Rand, Rand, NMI, AMI and variation of information of two partitions.',
    form: pairedListsForm(['a', 'b'], 'labels'),
    schema: z.object({ a: labels, b: labels }),
    compute: ({ a, b }) => clusterAgreement(a, b),
  }),
];
