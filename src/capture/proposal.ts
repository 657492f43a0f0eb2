import type { PageView } from './page-view.ts';

/** Columns of an announcement that readers propose values for. */
export const proposedFields = [
  'title',
  'siteName',
  'docNumber',
  'indexNumber',
  'issuers',
  'dateWritten',
  'datePublished',
  'dateEffective',
  'validity',
  'topics',
  'keywords',
  'genre',
  'language',
] as const;
export type ProposedField = (typeof proposedFields)[number];

/** Where a value was read; the panel translates these words. */
export type ReaderName =
  | 'label-table'
  | 'title-block'
  | 'publication-line'
  | 'signature'
  | 'text'
  | 'meta'
  | 'json-ld'
  | 'address';

/** One reader's value for one field. Lists are joined with 、. */
export interface Proposal {
  readonly field: ProposedField;
  readonly value: string;
  /** The parts of a list whose parts may hold a 、 themselves (科技、教育). */
  readonly list?: readonly string[];
  readonly evidence: string;
  /** 0–1: how often such evidence is right. */
  readonly confidence: number;
  readonly reader: ReaderName;
}

/** A reader: proposes values, decides nothing. */
export type Reader = (page: PageView) => Proposal[];
