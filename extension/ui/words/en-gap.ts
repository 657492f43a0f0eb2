import type { GapWords } from './gap-words.ts';

/** English for the pages that a text lacks. */
export const enGap: GapWords = {
  title: (missing, total) => `${missing} of the ${total} pages of this text are missing`,
  text: 'What is shown below ends, or has a hole, where they belong.',
  page: (name, why) => `${name}: ${why}`,
  readNow: 'Read them now',
  noAddress: 'Import all pages of the text together, as they were saved.',
  queued: 'In the queue: the whole text is read again.',
  unknown: 'it could not be had',
  reasons: {
    'not-asked': 'it was not fetched',
    'not-saved-beside': 'it is not among the files',
    elsewhere: 'the site sends on to another site',
    timeout: 'the site was too slow, or busy, for a clip to wait',
    robots: 'robots.txt does not allow it to be fetched; open it and clip it',
  },
};
