import type { Recoding } from '../node/code-corpus.ts';

/** One line on standard error about what a changed lexicon did; nothing when the words are those of the last time. */
export function sayRecoding({ lexicon, reused }: Recoding): void {
  if (!lexicon) return;
  const { words, textsTouched, eventsAdded, eventsRemoved, eventsChanged } = lexicon;
  const named = words.slice(0, NAMED_AT_MOST).join('、');
  const more = words.length > NAMED_AT_MOST ? '…' : '';
  process.stderr.write(
    `policyloom: the lexicon changed (${words.length} words: ${named}${more}). ` +
      `${textsTouched} texts coded anew, ${reused} kept; ` +
      `events: ${eventsAdded} new, ${eventsRemoved} gone, ${eventsChanged} changed.\n`,
  );
}

const NAMED_AT_MOST = 10;
