import type { IsoDate } from '../../model/time.ts';
import type { PolicyDocument } from './policy-document.ts';

/** A document of a corpus: what the indicators read, and where it comes from. */
export interface CorpusDocument extends PolicyDocument {
  /** Of its leading act, else written, else published. */
  readonly date: IsoDate;
  /** Site that it was captured from; a host where the page names none, empty for a text without an address. */
  readonly site: string;
  /** Ids of the acts that it tells best, in the order of the text. */
  readonly eventIds: readonly string[];
  /** Share of each industry and instrument among all mentions of either, 0–1. */
  readonly focus: Readonly<Record<string, number>>;
  /** Mentions of market and of command instruments. */
  readonly market: number;
  readonly command: number;
  /** What a city asks for: city code and industry, once each. */
  readonly asks: readonly (readonly [string, string])[];
  /** Days between the regional documents that it cites and itself; empty when a date is not known to the day. */
  readonly citationLagsDays: readonly number[];
}
