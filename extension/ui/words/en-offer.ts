import type { OfferWords } from './offer-words.ts';

/** English for a long list of announcements. */
export const enOffer: OfferWords = {
  reading: 'Looking for a list of announcements on this page …',
  drawn: 'Read out of what the page holds for its script to show',
  find: 'Find in these titles',
  found: (found, total) => `Found: ${found} of ${total}`,
  adding: (done, total) => `Into the queue: ${done} of ${total}. Keep this panel open until then.`,
  stop: 'Stop here',
};
