import type { FoundBody } from './find-body.ts';
import type { PageLine } from './page-lines.ts';
import type { PageElement } from './page-tree.ts';

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
  readonly evidence: string;
  /** 0–1: how often such evidence is right. */
  readonly confidence: number;
  readonly reader: ReaderName;
}

/** What every reader reads: the page as lines, and the body found in it. */
export interface PageView {
  readonly document: Document;
  readonly url: string | null;
  readonly root: PageElement;
  readonly lines: readonly PageLine[];
  readonly body: FoundBody | null;
}

/** A reader: proposes values, decides nothing. */
export type Reader = (page: PageView) => Proposal[];
