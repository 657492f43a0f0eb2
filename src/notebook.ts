export type { Chart, ChartRow, Language } from './charts/chart.ts';
export { type EvolutionOptions, evolutionChart } from './charts/evolution-chart.ts';
export { type LinkageOptions, linkageChart } from './charts/linkage-chart.ts';
export { show, showRows } from './kernel/show.ts';
export { type Corpus, type OpenCorpusOptions, openCorpus } from './node/open-corpus.ts';
