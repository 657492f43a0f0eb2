import { render } from 'preact';
import { askToPersist } from '../../../src/store/ask-to-persist.ts';
import { openExtensionStore } from '../../open-extension-store.ts';
import { chromePort } from '../../ui/chrome-port.ts';
import { Panel } from '../../ui/panel.tsx';
import { startPage } from '../../ui/start-page.tsx';
import '../../ui/styles/tokens.css';
import '../../ui/styles/base.css';
import '../../ui/styles/controls.css';
import '../../ui/styles/panel.css';
import '../../ui/styles/record.css';
import '../../ui/styles/corpus.css';
import '../../ui/styles/sync.css';
import '../../ui/styles/queue.css';
import '../../ui/styles/history.css';
import '../../ui/styles/import.css';
import '../../ui/styles/coding.css';

startPage(async (root) => {
  const store = await openExtensionStore();
  render(<Panel port={chromePort(store)} />, root);
  await askToPersist(navigator.storage);
});
