import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Rest after the last letter before the search begins: shorter makes each letter of a word a search of its own. */
const PAUSE_MS = 120;

/** A search field that is asked when the typing rests. */
export interface PausedSearch {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly search: (text: string) => void;
  readonly clear: () => void;
}

/** The field keeps its own text while a person types; a query set from elsewhere is written into it. */
export function usePausedSearch(query: string, onQuery: (query: string) => void): PausedSearch {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(query);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (input.current && query !== sent.current) input.current.value = query;
    sent.current = query;
  }, [query]);
  const send = (text: string) => {
    sent.current = text;
    onQuery(text);
  };
  const search = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(text), PAUSE_MS);
  };
  const clear = () => {
    clearTimeout(timer.current);
    if (input.current) input.current.value = '';
    send('');
    input.current?.focus();
  };
  return { input, search, clear };
}
