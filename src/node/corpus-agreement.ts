import {
  type CoderAgreement,
  coderAgreement,
  type Disagreement,
} from '../analysis/agreement/coder-agreement.ts';
import type { FieldAgreementOptions } from '../analysis/agreement/field-agreement.ts';
import { ratedEvents } from '../coding/rated-events.ts';
import { loadPack } from '../lexicon/load-pack.ts';
import type { Coding } from '../model/coding.ts';
import { suggestedEvents } from './code-corpus.ts';
import type { Corpus } from './open-corpus.ts';

/** Where to read what coders disagree on. */
export type LinkedDisagreement = Disagreement & {
  readonly title: string | null;
  readonly url: string | null;
};

export type CorpusAgreement = Omit<CoderAgreement, 'disagreements'> & {
  readonly disagreements: readonly LinkedDisagreement[];
};

/** Agreement of the coders of a corpus; see `coderAgreement`. */
export function corpusAgreement(corpus: Corpus, options: FieldAgreementOptions): CorpusAgreement {
  const suggested = suggestedEvents(corpus.announcements, loadPack(corpus.region.id));
  const rated = ratedEvents(suggested, corpus.codings.objects() as Coding[]);
  const agreement = coderAgreement(rated, options);
  const sources = new Map((corpus.announcements.objects() as Source[]).map((row) => [row.id, row]));
  return {
    ...agreement,
    disagreements: agreement.disagreements.map((row) => {
      const source = sources.get(row.announcementId);
      return { ...row, title: source?.title ?? null, url: source?.url ?? null };
    }),
  };
}

interface Source {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
}
