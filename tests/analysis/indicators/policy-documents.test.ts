import { describe, expect, it } from 'vitest';
import { corpusIndicators } from '../../../src/analysis/indicators/corpus-indicators.ts';
import { networkPlaces } from '../../../src/analysis/indicators/network-places.ts';
import { policyDocuments } from '../../../src/analysis/indicators/policy-documents.ts';
import { loadGoals } from '../../../src/lexicon/goals.ts';
import { loadRegion } from '../../../src/lexicon/load-region.ts';
import type { CorpusTables } from '../../../src/tables/corpus-tables.ts';
import { rowsTable } from '../../../src/tables/rows-table.ts';

const [BEIJING, TIANJIN, TANGSHAN, BAODING, XIONGAN] = ['110000', '120000', '130200', '130600', '133100'];

interface Word {
  readonly text: string;
  readonly kind: string;
  readonly id: string;
  readonly flags?: readonly string[];
  readonly target?: string;
  readonly quote?: string;
}

const text = (id: string, date: string, more: object = {}) => ({
  id,
  workId: id,
  contentHash: `hash of ${id}`,
  title: `题目${id}`,
  url: `https://${id}.example/`,
  dateWritten: date,
  issuers: [],
  tags: [],
  ...more,
});
const act = (id: string, announcementId: string, more: object) => ({
  id,
  announcementId,
  kind: 'agreement',
  date: '2016-07-29',
  field: 'bodyText',
  start: 0,
  scale: 'intercity',
  participants: [],
  origin: [],
  destination: [],
  actors: ['government-local'],
  industries: [],
  instruments: [],
  mode: 'negotiated',
  status: 'suggested',
  ...more,
});
const word = ({ text: announcementId, kind, id, flags = [], target, quote = '' }: Word) => ({
  announcementId,
  kind,
  entityId: id,
  flags,
  targetId: target ?? null,
  quote,
});

const texts = [
  text('plan', '2016-06-29', { genre: 'plan', issuerTier: 'national' }),
  text('park', '2016-07-29', { genre: 'agreement', issuerTier: 'prefecture' }),
  text('move', '2017-07-29', { genre: 'news' }),
  text('silent', '2017'),
];
const acts = [
  act('e1', 'plan', {
    scale: 'regional',
    kind: 'plan',
    date: '2016-06-29',
    field: 'title',
    mode: 'hierarchical',
    participants: [BEIJING, TIANJIN],
    actors: ['government-national'],
  }),
  act('e2', 'park', { participants: [BEIJING, XIONGAN], actors: ['government-local', 'university'] }),
  act('e3', 'move', {
    date: '2017-07',
    kind: 'enterprise-transfer',
    participants: [BEIJING, TANGSHAN],
    origin: [BEIJING],
    destination: [TANGSHAN],
    actors: ['enterprise'],
    industries: ['C36'],
    mode: 'market',
  }),
  act('e4', 'move', { date: '2017-08', participants: [BEIJING, TIANJIN], scale: 'provincial' }),
  act('e5', 'move', { status: 'rejected', participants: [TIANJIN, BAODING] }),
];
const words = [
  { text: 'park', kind: 'industry', id: 'C36' },
  { text: 'park', kind: 'industry', id: 'C36' },
  { text: 'park', kind: 'industry', id: 'N77' },
  { text: 'park', kind: 'industry', id: 'I65', flags: ['negated'] },
  { text: 'park', kind: 'instrument', id: 'environment-regulation', quote: '行政审批' },
  { text: 'park', kind: 'governance', id: 'process' },
  { text: 'park', kind: 'governance', id: 'structure', flags: ['negated'] },
  { text: 'park', kind: 'governance', id: 'market' },
  { text: 'park', kind: 'reference', id: '题目plan', target: 'plan', quote: '《题目plan》' },
  { text: 'move', kind: 'governance', id: 'order', flags: ['negated'] },
  { text: 'move', kind: 'reference', id: '京津冀产业转移指南', quote: '《京津冀产业转移指南》' },
] as const;

const corpus: CorpusTables = {
  announcements: rowsTable('announcements', texts),
  mentions: rowsTable('mentions', words.map(word)),
  events: rowsTable('events', acts),
  linkages: rowsTable('linkages', []),
  codings: rowsTable('codings', []),
  region: loadRegion('jing-jin-ji'),
  isSample: false,
};

describe('policyDocuments', () => {
  const { documents, withoutAct, undated } = policyDocuments(corpus);
  const [plan, park, move] = documents;

  it('has one row for each text that tells an act, by date', () => {
    expect([documents.map((one) => one.id), withoutAct, undated]).toEqual([['plan', 'park', 'move'], 1, 0]);
  });

  it('a document is what its acts and mentions say; what is negated or rejected does not count', () => {
    expect(park).toEqual({
      id: 'park',
      date: '2016-07-29',
      year: 2016,
      scale: 'intercity',
      site: 'park.example',
      eventIds: ['e2'],
      // Prefecture 2 · agreement 3 · (1 + .25 for one instrument).
      strength: 7.5,
      superior: false,
      parties: [BEIJING, BAODING],
      pairs: [[BEIJING, BAODING]],
      arcs: [],
      asks: [],
      gov: 1,
      ngo: 1,
      themes: { C36: 2 / 3, N77: 1 / 3 },
      focus: { C36: 0.5, N77: 0.25, 'environment-regulation': 0.25 },
      process: 1,
      structure: 0,
      empower: 0,
      order: 0,
      open: false,
      monitor: false,
      market: 1,
      command: 1,
      cites: true,
      citationLagsDays: [30],
    });
  });

  it('a report leads with the scale told first, links by all its acts, and weighs as a text of unknown form', () => {
    expect(move).toMatchObject({
      scale: 'intercity',
      strength: 1,
      parties: [BEIJING, TANGSHAN],
      pairs: [
        [BEIJING, TANGSHAN],
        [BEIJING, TIANJIN],
      ],
      arcs: [[BEIJING, TANGSHAN]],
      asks: [[TANGSHAN, 'C36']],
      order: 1,
      command: 1,
      cites: true,
      // Known to the month only.
      citationLagsDays: [],
    });
  });

  it('a national plan has a superior; it links none in particular', () => {
    expect([plan?.superior, plan?.pairs, plan?.cites]).toEqual([true, [], false]);
  });

  it("Xiong'an may be a node of its own, and only confirmed acts may count", () => {
    expect(policyDocuments(corpus, { separate: true }).documents[1]?.parties).toEqual([BEIJING, XIONGAN]);
    expect(policyDocuments(corpus, { statuses: ['confirmed'] })).toEqual({
      documents: [],
      withoutAct: 4,
      undated: 0,
    });
  });
});

describe('corpusIndicators', () => {
  const region = corpus.region;
  const frame = { region, goals: loadGoals(region.id), ...networkPlaces(region) };
  const { documents } = policyDocuments(corpus, { strength: () => 1 });
  const of = (list: typeof documents, leastDocuments = 1) =>
    corpusIndicators(list, frame, { resamples: 50, leastDocuments });
  const values = Object.fromEntries(of(documents).map(({ id, value }) => [id, value]));

  it('gives the numbers worked out by hand', () => {
    // Thirteen cities, Xiong'an in Baoding, and Hebei; ties BJ–BD, BJ–TS, BJ–TJ.
    const places = Object.keys(frame.level).length;
    const goal = Math.sqrt(5);
    expect(values).toMatchObject({
      L2_density: 3 / ((places * (places - 1)) / 2),
      // A star of three among the places: Σ (3 − degree) = 3·2 + (places − 4)·3.
      L2_centralization: (6 + (places - 4) * 3) / ((places - 1) * (places - 2)),
      // Beijing, Tianjin and Hebei's cities are three provinces: all ties cross.
      L3_EI: 1,
      L4_downwardShare: 1,
      // Bodies: 1 national; 1 government and 1 university; 1 firm and 1 government.
      C1_governance: (2 / 5 + 2 / 3) / 2,
      C2_process: 1.5 / 2,
      C6_empowerment: 0.5 / 2,
      // The parties of the plan and of both others are two and more; one has a superior.
      C4_collaboration: 2 / 3,
      // park has two new parties of two, move one of two; nothing is open.
      C3_open: (0 + 3 / 4) / 2,
      A6_citeShare: 1,
      A6_medianLagDays: 30,
      A7_ecologyShare: 1,
      H3_marketShare: 1 / 3,
      H4_competition: null,
      H6_verticalShare: 1 / 3,
    });
    // The guide of 2016 names five industries alike, C36 among them.
    expect(values['A1_cosine']).toBeCloseTo(2 / 3 / ((Math.sqrt(5) / 3) * goal), 12);
    // Nothing to compare with: there is no other provincial or earlier intercity document with themes.
    expect(values['A1_excess']).toBe(null);
    expect(values['A3_coverage']).toBeCloseTo(1 / 5, 12);
  });

  it('says too few instead of a score, with how many there are', () => {
    const scored = of(documents, 3).filter((row) => row.value !== null);
    expect(scored.every((row) => row.n >= 3)).toBe(true);
    expect(of(documents, 10).map((row) => [row.value, row.low, row.undefinedBecause])).toEqual(
      of(documents, 10).map(() => [null, null, 'too-few']),
    );
    expect(of([]).every((row) => row.value === null)).toBe(true);
  });

  it('does not hang on the order of the rows', () => {
    const reversed: CorpusTables = {
      ...corpus,
      announcements: rowsTable('announcements', texts.toReversed()),
      mentions: rowsTable('mentions', words.map(word).toReversed()),
    };
    expect(of(policyDocuments(reversed, { strength: () => 1 }).documents)).toEqual(of(documents));
  });

  it('every interval holds its value and stays in range', () => {
    for (const { value, low, high } of of(documents)) {
      if (value !== null && low !== null && high !== null)
        expect([low <= value, value <= high]).toEqual([true, true]);
    }
  });
});
