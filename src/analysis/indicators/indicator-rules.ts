import type { CorpusDocument } from './corpus-document.ts';
import type { IndicatorId } from './indicator-values.ts';
import { linkingDocuments } from './policy-document.ts';

/** What an indicator rests on, and what it can be. */
export interface IndicatorRule {
  readonly id: IndicatorId;
  /** Documents that it is made of: these must be enough for a score, and are what a reader opens. */
  readonly restsOn: (documents: readonly CorpusDocument[]) => readonly CorpusDocument[];
  /** Least and greatest value that it can take. */
  readonly range: readonly [number, number];
}

type Documents = readonly CorpusDocument[];

const all = (documents: Documents) => documents;
const linking = (documents: Documents) =>
  linkingDocuments(documents).filter((document) => (document.pairs ?? []).length > 0);
const moving = (documents: Documents) => documents.filter((document) => document.arcs.length > 0);
const multiParty = (documents: Documents) => documents.filter((document) => document.parties.length >= 2);
const intercity = (documents: Documents) => documents.filter((document) => document.scale === 'intercity');
const themed = (documents: Documents) =>
  intercity(documents).filter((document) => Object.keys(document.themes).length > 0);
const citing = (documents: Documents) =>
  intercity(documents).filter((document) => document.citationLagsDays.length > 0);
const asking = (documents: Documents) => documents.filter((document) => document.asks.length > 0);
const withClauses = (of: (document: CorpusDocument) => number) => (documents: Documents) =>
  documents.filter((document) => of(document) > 0);

const SHARE: readonly [number, number] = [0, 1];
const POSITIVE: readonly [number, number] = [0, Number.MAX_VALUE];
const SIGNED: readonly [number, number] = [-1, 1];

/** Every indicator that is one number, in the order of the methods. @source methods of policyloom, section 2 */
export const indicatorRules: readonly IndicatorRule[] = [
  { id: 'E2_strength', restsOn: all, range: POSITIVE },
  { id: 'E3_scaleEntropy', restsOn: all, range: SHARE },
  { id: 'L2_density', restsOn: linking, range: SHARE },
  { id: 'L2_centralization', restsOn: linking, range: SHARE },
  { id: 'L2_strengthGini', restsOn: linking, range: SHARE },
  { id: 'L2_linkHHI', restsOn: linking, range: SHARE },
  { id: 'L2_polycentricity', restsOn: linking, range: SHARE },
  { id: 'L3_EI', restsOn: linking, range: SIGNED },
  { id: 'L4_downwardShare', restsOn: moving, range: SHARE },
  { id: 'C1_governance', restsOn: withClauses((d) => d.gov + d.ngo), range: SHARE },
  { id: 'C2_process', restsOn: withClauses((d) => d.process + d.structure), range: SHARE },
  { id: 'C3_open', restsOn: linking, range: SHARE },
  { id: 'C4_collaboration', restsOn: multiParty, range: SHARE },
  { id: 'C5_trust', restsOn: linking, range: SHARE },
  { id: 'C6_empowerment', restsOn: withClauses((d) => d.empower + d.order), range: SHARE },
  { id: 'C7_network', restsOn: linking, range: SHARE },
  { id: 'C8_crossBorder', restsOn: linking, range: SHARE },
  { id: 'A1_cosine', restsOn: themed, range: SHARE },
  { id: 'A1_excess', restsOn: themed, range: SIGNED },
  { id: 'A2_similarity', restsOn: themed, range: SHARE },
  { id: 'A3_coverage', restsOn: themed, range: SHARE },
  { id: 'A4_directionLift', restsOn: moving, range: POSITIVE },
  { id: 'A6_citeShare', restsOn: intercity, range: SHARE },
  { id: 'A6_medianLagDays', restsOn: citing, range: POSITIVE },
  { id: 'A7_ecologyShare', restsOn: themed, range: SHARE },
  { id: 'H2_reciprocity', restsOn: moving, range: SHARE },
  { id: 'H3_marketShare', restsOn: withClauses((d) => d.market + d.command), range: SHARE },
  { id: 'H4_competition', restsOn: asking, range: SHARE },
  { id: 'H6_verticalShare', restsOn: all, range: SHARE },
];
