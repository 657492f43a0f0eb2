import type { Genre, IssuerTier } from '../../../src/model/vocabulary.ts';
import type { FieldName } from '../field-names.ts';

/** Words of a record and its fields. */
export interface RecordWords {
  readonly fields: Readonly<Record<FieldName, string>>;
  /** Names of readers by id; one that is not listed is shown by its id. */
  readonly readers: Readonly<Record<string, string>>;
  readonly tiers: Readonly<Record<IssuerTier, string>>;
  readonly genres: Readonly<Record<Genre, string>>;
  readonly fieldsLabel: string;
  readonly you: string;
  readonly toCheck: (confidence: string) => string;
  readonly evidenceOf: (field: string, reader: string) => string;
  readonly notStated: string;
  readonly listComma: string;
  readonly attachments: string;
  readonly textState: Readonly<Record<'not-fetched' | 'no-text' | 'not-read' | 'failed', string>>;
  readonly textExtracted: (count: string) => string;
  readonly body: (share: string | null) => string;
  readonly bodyLength: (count: string) => string;
  readonly bodyEmpty: string;
  readonly lowCoverage: (share: string) => string;
  readonly lowCoverageText: string;
  readonly capturedAt: string;
  readonly untitled: string;
  readonly saved: (field: string) => string;
  readonly undone: (field: string) => string;
  readonly badDate: string;
  readonly emptyTitle: string;
  readonly issuersHint: string;
  readonly readings: string;
  readonly gone: string;
}
