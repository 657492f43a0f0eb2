import type { Words } from './words/words.ts';

/** A refusal in the person's words: by its code where one is known, with the remedy; else a general sentence. */
export function failureText(error: unknown, words: Words): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const known = words.storeProblems[code];
  if (known) return known;
  const detail = error instanceof Error ? error.message : String(error);
  return `${words.failed.title}: ${words.failed.text} (${detail})`;
}
