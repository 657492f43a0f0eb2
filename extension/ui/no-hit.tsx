import type { JSX } from 'preact';
import { queryWords } from './text-hits.ts';
import { useUi } from './ui-context.ts';
import { useLive, valueOr } from './use-live.ts';

/** More words than this are not tried one by one: each try is a search. */
const TRIED_WORDS = 4;

interface NoHitProps {
  readonly query: string;
  readonly total: number;
  readonly onQuery: (query: string) => void;
}

/** Nothing found: names the word to drop and what that would give. */
export function NoHit({ query, total, onQuery }: NoHitProps): JSX.Element {
  const { port, words, formats } = useUi();
  const live = useLive(
    () => withoutEachWord(query, port.listRecords),
    () => () => undefined,
    query,
  );
  const others = valueOr(live, []).filter(({ found }) => found > 0);
  return (
    <section class="empty stack">
      <h1>{words.corpus.noHitTitle(query)}</h1>
      <p class="prose">{words.corpus.noHitText(words.corpus.total(formats.count(total)))}</p>
      {others.map((other) => (
        <button class="link" type="button" key={other.word} onClick={() => onQuery(other.rest)}>
          {words.corpus.noHitWord(other.word, formats.count(other.found))}
        </button>
      ))}
      <button class="link" type="button" onClick={() => onQuery('')}>
        {words.act.clear}
      </button>
    </section>
  );
}

/** What a query would find with one of its words left out. */
export interface Relaxed {
  readonly word: string;
  readonly rest: string;
  readonly found: number;
}

/** One answer for each word of a query of several, in their order; none for a query of one word or too many. */
export async function withoutEachWord(
  query: string,
  list: (query: string) => Promise<readonly unknown[]>,
): Promise<readonly Relaxed[]> {
  const all = queryWords(query);
  if (all.length < 2 || all.length > TRIED_WORDS) return [];
  const relaxed: Relaxed[] = [];
  for (const word of all) {
    const rest = all.filter((other) => other !== word).join(' ');
    relaxed.push({ word, rest, found: (await list(rest)).length });
  }
  return relaxed;
}
