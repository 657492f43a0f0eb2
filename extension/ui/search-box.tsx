import type { JSX } from 'preact';
import { Icon } from './icon.tsx';
import { useUi } from './ui-context.ts';
import { usePausedSearch } from './use-paused-search.ts';

interface SearchBoxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Arrow down, Enter and Esc go on to the list. */
  readonly onLeave: () => void;
}

/** Searches while a person types; never while an input method composes. */
export function SearchBox({ query, onQuery, onLeave }: SearchBoxProps): JSX.Element {
  const { words } = useUi();
  const { input, search, clear } = usePausedSearch(query, onQuery);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || !leaving.includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Escape' && query !== '') clear();
    else onLeave();
  };
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        id="corpus-search"
        class="input"
        type="search"
        autocomplete="off"
        aria-label={words.corpus.search}
        placeholder={words.corpus.searchHint}
        defaultValue={query}
        onInput={(event) => event.isComposing || search(event.currentTarget.value)}
        onCompositionEnd={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <button
          class="icon-button"
          type="button"
          aria-label={words.act.clear}
          title={words.act.clear}
          onClick={clear}
        >
          <Icon name="close" />
        </button>
      )}
    </search>
  );
}

const leaving: readonly string[] = ['Escape', 'ArrowDown', 'Enter'];
