import type { WatchWords } from './watch-words.ts';

/** English for watched columns. */
export const enWatch: WatchWords = {
  title: 'Watched columns',
  none: 'None yet. Open a page that lists announcements, then press “Watch this column” in Page.',
  watchThis: 'Watch this column',
  reason: (host, pages) =>
    `Looks once a day for new announcements, on ${pages} pages at most, as long as all on a page are new; the browser will ask you to allow: ${host}.`,
  isWatched: 'This column is watched; see Queue.',
  denied: 'Not allowed, so the column is not watched.',
  added: 'The column is watched from now on',
  removed: 'No longer watched',
  fresh: (count) => `${count} new`,
  last: (moment) => `Read ${moment}`,
  next: (last, moment) => `${last}, next ${moment}`,
  soon: (last) => `${last}, to be read again soon`,
  pausedSince: (last) => `Paused. ${last}`,
  checking: 'Being read …',
  failed: (reason, times) => `Not read: ${reason}. Tries in a row: ${times}`,
  check: 'Check now',
  remove: 'Stop watching',
  seen: (count) => `Mark ${count} as seen`,
};
