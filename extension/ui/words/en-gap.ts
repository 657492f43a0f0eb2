import type { GapWords } from './gap-words.ts';

/** English for the pages that a text lacks. */
export const enGap: GapWords = {
  title: (missing, total) => `Pages missing from this text: ${missing} of ${total}`,
  text: 'What is shown below ends, or has a hole, where they belong.',
  page: (name, why) => `${name}: ${why}`,
  readNow: 'Read them now',
  noAddress: 'Import all pages of the text together, as they were saved.',
  queued: 'In the queue: the whole text is read again.',
  reading: 'Being read',
  readingPage: (page, total) => `Reading page ${page} of ${total}`,
  again: (why) => `Tried again by itself. Last answer: ${why}`,
  lastTry: (why) => `Last try: ${why}`,
  unknown: 'it could not be had',
  reasons: {
    'not-asked': 'it was not fetched',
    'not-saved-beside': 'it is not among the files',
    elsewhere: 'the site sends on to another site',
    timeout: 'the site was too slow, or busy, for a clip to wait',
    robots: 'robots.txt does not allow it to be fetched; open it and clip it',
  },
};
