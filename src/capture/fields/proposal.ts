import type { ProposedField } from '../labels/fields.ts';
import type { PageView } from './page-view.ts';

/** Where a value was read; the panel translates these words. */
export type ReaderName =
  | 'label-table'
  | 'title-block'
  | 'publication-line'
  | 'signature'
  | 'text'
  | 'meta'
  | 'json-ld'
  | 'profile'
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
