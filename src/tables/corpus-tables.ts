import type { ColumnTable } from 'arquero';
import type { Region } from '../lexicon/region.ts';

/** What a person works with: the tables of one corpus and the region they are read for. */
export interface CorpusTables {
  /** The current version of each announcement, with what people corrected. */
  readonly announcements: ColumnTable;
  readonly mentions: ColumnTable;
  readonly events: ColumnTable;
  readonly linkages: ColumnTable;
  readonly codings: ColumnTable;
  readonly region: Region;
  /** True when at least one announcement is a sample text, which is no evidence. */
  readonly isSample: boolean;
}
