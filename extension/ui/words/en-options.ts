import type { OptionsWords } from './words.ts';

/** English for the options page. */
export const enOptions: OptionsWords = {
  title: 'Settings',
  language: 'Language',
  languageAuto: 'As the browser',
  keyboard: 'Keyboard',
  clipKey: 'Clip this page',
  noKey: 'no shortcut set',
  keyText: 'The browser manages this shortcut; change it on its page of extension shortcuts.',
  letterKeys: 'Single-letter keys',
  letterKeysText: 'J, K, X, E and others act in lists. They always rest while you type.',
  stored: 'What is stored where',
  storedHere: (count, size) =>
    size === null
      ? `Announcements, their attachments’ list and the evidence of each field: ${count}, in this browser.`
      : `Announcements, their attachments’ list and the evidence of each field: ${count}, in this browser, ${size}.`,
  storedPersistent: 'The browser has promised not to clear them by itself.',
  storedNotPersistent:
    'The browser may clear them when the disk is full; the copy synced to Jupyter is not affected.',
  storedSynced: 'Once paired, announcements and codings are written to the folder policy-corpus of Jupyter.',
  storedToken: 'The token of pairing stays in this extension and is sent to the paired address only.',
  storedNothingElse: 'Nothing else is sent anywhere.',
  about: 'About',
  version: (version) => `policyloom ${version}`,
  licence: 'MIT licence',
  pairedNow: 'Paired',
};
