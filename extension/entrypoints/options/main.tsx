import { render } from 'preact';
import { openExtensionStore } from '../../open-extension-store.ts';
import { chromePort } from '../../ui/chrome-port.ts';
import { OptionsPage } from '../../ui/options-page.tsx';
import { startPage } from '../../ui/start-page.tsx';
import '../../ui/styles/tokens.css';
import '../../ui/styles/base.css';
import '../../ui/styles/controls.css';
import '../../ui/styles/panel.css';
import '../../ui/styles/sync.css';
import '../../ui/styles/options.css';

startPage(async (root) => render(<OptionsPage port={chromePort(await openExtensionStore())} />, root));
