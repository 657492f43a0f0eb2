export { type Assessment, assess } from './analysis/assessment/assess.ts';
export type { AssessOptions } from './analysis/assessment/assess-parts.ts';
export type { Finding, Verdict } from './analysis/assessment/finding.ts';
export { type CorpusSummary, corpusSummary } from './analysis/corpus-summary.ts';
export { documentCounts, eventCounts, withIssuers } from './analysis/counts/event-counts.ts';
export { citationGraph } from './analysis/diffusion/citation-graph.ts';
export { diffusionLags } from './analysis/diffusion/diffusion-lags.ts';
export { eventsByPhase } from './analysis/events-by-phase.ts';
export { eventsByYear } from './analysis/events-by-year.ts';
export { coWordThemes } from './analysis/focus/co-word-themes.ts';
export { factorThemes } from './analysis/focus/factor-themes.ts';
export { keyTerms } from './analysis/focus/key-terms.ts';
export { scaleDivergences } from './analysis/focus/scale-divergence.ts';
export { termDocuments } from './analysis/focus/term-document.ts';
export { themeFlows } from './analysis/focus/theme-flows.ts';
export { corpusIndicators, type Indicator } from './analysis/indicators/corpus-indicators.ts';
export { policyDocuments } from './analysis/indicators/policy-documents.ts';
export { linkageChanges } from './analysis/linkage-change.ts';
export { linkageSummary } from './analysis/linkage-summary.ts';
export { linkageSummaryTable } from './analysis/linkage-summary-table.ts';
export { linksByPhase } from './analysis/links-by-phase.ts';
export { comparePhases } from './analysis/phases/compare-phases.ts';
export { foundPhases } from './analysis/phases/found-phases.ts';
export { termBursts } from './analysis/phases/term-bursts.ts';
export { type AnalysisReport, analysisReport } from './analysis/report/analysis-report.ts';
export { reportSummary } from './analysis/report/report-summary.ts';
export { bootstrapDocuments } from './analysis/robustness/bootstrap-documents.ts';
export { compareCorpora } from './analysis/robustness/compare-corpora.ts';
export { withoutSites } from './analysis/robustness/without-site.ts';
export { strengthByYear, strengthTable } from './analysis/strength/policy-strength.ts';
export { usualStrengthScores } from './analysis/strength/strength-scores.ts';
export {
  assessmentSourcesMarkdown,
  findingsMarkdown,
  indicatorsMarkdown,
} from './charts/assessment-markdown.ts';
export type { Chart, ChartRow, Language } from './charts/chart.ts';
export { type EvolutionOptions, evolutionChart } from './charts/evolution-chart.ts';
export { type LinkageOptions, linkageChart } from './charts/linkage-chart.ts';
export { rowsMarkdown } from './charts/rows-markdown.ts';
export { type ScorecardOptions, scorecardChart } from './charts/scorecard-chart.ts';
export { summaryMarkdown } from './charts/summary-markdown.ts';
export { show, showMarkdown } from './kernel/show.ts';
export { type Corpus, type OpenCorpusOptions, openCorpus } from './node/open-corpus.ts';
export { readContext } from './node/read-context.ts';
