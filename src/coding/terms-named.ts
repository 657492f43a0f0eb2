import { fold } from '../lexicon/fold.ts';
import { termTrie } from '../lexicon/terms.ts';
import type { MentionKind, PolicyEvent } from '../model/event.ts';

/** Industries and instruments that a passage names, each once: what a person who adds an event begins with. */
export function termsNamed(passage: string): Pick<PolicyEvent, 'industries' | 'instruments'> {
  const meanings = termTrie.scan(fold(passage)).flatMap((hit) => hit.value);
  const idsOf = (kind: MentionKind): string[] => [
    ...new Set(meanings.filter((meaning) => meaning.kind === kind).map((meaning) => meaning.id)),
  ];
  return { industries: idsOf('industry'), instruments: idsOf('instrument') };
}
