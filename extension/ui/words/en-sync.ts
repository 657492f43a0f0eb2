import type { SyncWords } from './words.ts';

/** English for pairing and sync. */
export const enSync: SyncWords = {
  title: 'Sync',
  unpairedTitle: 'Let Jupyter read your corpus',
  unpairedText:
    'Clips are always written to this device first; nothing is lost without pairing. Once paired, your notebooks hold the tables of announcements, events and linkages.',
  address: 'Paste JupyterLab’s address',
  addressHint: 'http://localhost:8888/lab?token=…',
  tokenNote: 'The token stays in this extension and is sent to this address only.',
  whereAddress: 'It is in the terminal that started JupyterLab: the line with token=.',
  doneTitle: 'All synced',
  doneAt: (time, duration) => (duration === null ? time : `${time}, took ${duration}`),
  neverDone: 'Not synced yet',
  waitingTitle: (count) => `${count} waiting to sync`,
  waitingText: 'All of it is on this device. It is sent by itself, or now if you like.',
  runningTitle: 'Syncing',
  runningText: 'Everything is on this device; you may close the panel.',
  unreachableTitle: 'Jupyter not reached',
  safeHere: (count) => `${count} waiting. All of it is safe on this device.`,
  nothingWaits: 'Nothing is waiting; the corpus is on this device and on the server.',
  lastDone: (time) => `Last synced: ${time}`,
  announcements: 'Announcements',
  waiting: 'Waiting',
  server: 'Server',
  folder: 'Folder',
  device: 'This device',
  inNotebook: 'In a notebook',
  pairedWith: (host, version) => `Paired with ${host} (Jupyter Server ${version}).`,
  testedWith: (host, version) => `${host} can be paired (Jupyter Server ${version}).`,
  otherAddress: 'Another address',
  problems: {
    'not-an-address': {
      title: 'This is not an address',
      text: 'Copy the whole line that begins with http:// from the terminal that started JupyterLab.',
    },
    'no-token': {
      title: 'The address has no token',
      text: 'Copy the line with token= in it; “jupyter server list” in a terminal shows it again.',
    },
    'not-running': {
      title: 'Nothing answers there',
      text: 'JupyterLab is probably not running. Start it in a terminal, then try again.',
    },
    'not-jupyter': {
      title: 'What answers is not Jupyter',
      text: 'Another program uses this port. Check the port and copy the address again.',
    },
    'wrong-token': {
      title: 'The token is wrong',
      text: 'It changes when JupyterLab restarts. Copy the address again from the terminal and pair once more.',
    },
    'no-permission': {
      title: 'The browser does not allow this address yet',
      text: 'Allow the extension to reach it; your corpus goes nowhere else.',
    },
    'wrong-version': {
      title: 'The format versions differ',
      text: 'Another version of policyloom wrote this folder. Update extension and notebook library to the same one.',
    },
    refused: {
      title: 'The server refused to write',
      text: 'Check that JupyterLab’s folder can be written to and that its disk is not full, then try again.',
    },
    damaged: {
      title: 'A file of the corpus folder is damaged',
      text: 'What this device has is safe and sent. The file and its remedy are named below; everything else was read.',
    },
  },
  others: 'Other devices',
  otherDevices: (count) =>
    count === '1' ? '1 writes to the same folder' : `${count} write to the same folder`,
  received: 'Received',
  receivedCodings: (count, time) => `${count} codings, ${time}`,
  startCommand: 'npm start',
};
