import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { bodyParagraphs } from './body-paragraphs.ts';
import { markHits, queryWords } from './text-hits.ts';
import { useUi } from './ui-context.ts';

/** Paragraphs shown at once; a table of thousands of rows stays quick. */
const MOST_SHOWN = 200;

/** An attachment's text with a search in it: with words sought, only the paragraphs that hold them. */
export function AttachmentText({ text }: { readonly text: string }): JSX.Element {
  const { words, formats } = useUi();
  const [query, setQuery] = useState('');
  const sought = queryWords(query);
  const parts = bodyParagraphs(text).map(({ start, text: paragraph }) => ({
    start,
    marks: markHits(paragraph, sought),
  }));
  const found = sought.length ? parts.filter(({ marks }) => marks.some(({ isHit }) => isHit)) : parts;
  const onSearch = (event: Event & { readonly currentTarget: HTMLInputElement }) =>
    setQuery(event.currentTarget.value);
  return (
    <div class="attachment-text stack">
      <input
        class="input"
        type="search"
        autocomplete="off"
        aria-label={words.annex.search}
        placeholder={words.annex.search}
        onInput={(event) => event.isComposing || onSearch(event)}
        onCompositionEnd={onSearch}
      />
      {sought.length > 0 && (
        <p class="small" role="status">
          {words.annex.hits(formats.count(found.length))}
        </p>
      )}
      <section class="body-text scrolled" lang="zh-CN" tabIndex={-1} aria-label={words.annex.textOf}>
        {found.slice(0, MOST_SHOWN).map(({ start, marks }) => (
          <p key={start}>
            {marks.map((part, at) => (part.isHit ? <mark key={at}>{part.text}</mark> : part.text))}
          </p>
        ))}
        {found.length > MOST_SHOWN && (
          <p class="small">{words.annex.more(formats.count(found.length - MOST_SHOWN))}</p>
        )}
      </section>
    </div>
  );
}
