import type { PageWords } from './page-words.ts';

/** The view of the open page, in English. */
export const enPage: PageWords = {
  inCorpus: 'Clipped',
  notInCorpus: 'Not in corpus',
  version: (version) => `version ${version}`,
  unknownTitle: 'Clip this page',
  unknownText: 'The browser lets the extension read a page only after your key or click.',
  pressInstead: 'Press',
  orToolbar: ', or click the policyloom icon in the toolbar.',
  noShortcut: 'Click the policyloom icon in the toolbar. No shortcut is set for clipping.',
  readsAfterClip: 'Fields, body and attachments are read when you clip.',
  clipping: 'Clipping',
  clippingStep: 'Read the page, write to this device',
  clippingNote: 'saved once written',
  reclip: 'If the page has changed, clipping again keeps it as a new version.',
  savedNew: (title) => `Saved on this device: ${title}`,
  savedChanged: (title) => `Saved as a new version: ${title}`,
  savedSame: (title) => `Already in the corpus, unchanged: ${title}`,
  deleted: (count) => `${announcements(count)} deleted`,
  restored: (count) => `${announcements(count)} restored`,
  notClipped: {
    'browser-page': {
      title: 'This page cannot be clipped',
      text: 'It belongs to the browser, which extensions cannot read. Clip on the announcement’s own page.',
    },
    'pdf-viewer': {
      title: 'This page cannot be clipped',
      text: 'The file could not be fetched from its address or not be read. Clip the page that offers it.',
    },
    'no-access': {
      title: 'This page cannot be read yet',
      text: 'The browser opens this site to the extension after your shortcut or a click on its toolbar icon.',
    },
    'empty-page': {
      title: 'No text on this page',
      text: 'Nothing was saved. Wait until the page is complete, then clip again.',
    },
    'not-html': {
      title: 'This page cannot be clipped',
      text: 'It is an image, a text or another file. Clip the announcement’s page that links to it.',
    },
    'page-changed': {
      title: 'The page changed its address while being read',
      text: 'Nothing was saved. Clip again when the page has settled.',
    },
    timeout: {
      title: 'The page did not answer in time',
      text: 'Nothing was saved. Reload the page, then clip again.',
    },
    'store-failed': {
      title: 'Not saved: this device could not be written to',
      text: 'Nothing is half written and your corpus is untouched. Free disk space or restart the browser, then clip again.',
    },
    'extraction-failed': {
      title: 'Not saved: reading failed',
      text: 'The structure of this page stopped the reading. Reload the page, then clip again.',
    },
  },
};

function announcements(count: number): string {
  return count === 1 ? '1 announcement' : `${count} announcements`;
}
