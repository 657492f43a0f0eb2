import type { CorpusDocument } from '../../../src/analysis/indicators/corpus-document.ts';

/** A document of which a test says only what it is about. */
export function documentOf(own: Partial<CorpusDocument>): CorpusDocument {
  const date = own.date ?? '2016-01-01';
  return {
    id: 'x',
    date,
    year: Number(date.slice(0, 4)),
    scale: 'intercity',
    site: '',
    eventIds: [],
    strength: 1,
    superior: false,
    parties: [],
    pairs: [],
    arcs: [],
    asks: [],
    ngo: 0,
    gov: 0,
    themes: {},
    focus: {},
    process: 0,
    structure: 0,
    empower: 0,
    order: 0,
    open: false,
    monitor: false,
    market: 0,
    command: 0,
    cites: false,
    citationLagsDays: [],
    ...own,
  };
}
