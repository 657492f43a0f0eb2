import { z } from 'zod';
import { callon } from './co-words/callon.ts';
import { clusterAgreement } from './co-words/cluster-agreement.ts';
import { coWordSimilarity } from './co-words/similarity.ts';
import { themeLink } from './co-words/theme-link.ts';
import { amount, square } from './numeric/schemas.ts';
import { statistic } from './statistic.ts';

const terms = z.array(z.string()).optional();
const coOccurrences = square(amount).refine(
  (matrix) => matrix.every((row, i) => row.every((value, j) => value === matrix[j]?.[i])),
  'Co-occurrences must be symmetric',
);
const occurrences = z.record(z.string(), amount);
const labels = z.array(z.union([z.number(), z.string()])).min(1);

/** Themes from words that occur together. */
export const registryCoWords = [
  statistic(
    'co-word-similarity',
    'Association, Jaccard, Salton, inclusion, equivalence and VOS strength of terms.',
    z.object({ terms, matrix: coOccurrences }),
    ({ matrix }) => coWordSimilarity(matrix),
  ),
  statistic(
    'callon',
    "Callon's centrality and density of themes (strategic diagram).",
    z.object({ terms, matrix: coOccurrences, cluster: labels }),
    ({ matrix, cluster }) => callon(matrix, cluster),
  ),
  statistic(
    'theme-link',
    'Inclusion and stability between a theme of one period and one of the next.',
    z.object({ U: occurrences, V: occurrences }),
    ({ U, V }) => themeLink(U, V),
  ),
  statistic(
    'cluster-agreement',
    'Adjusted Rand, Rand, NMI, AMI and variation of information of two partitions.',
    z.object({ a: labels, b: labels }),
    ({ a, b }) => clusterAgreement(a, b),
  ),
];
