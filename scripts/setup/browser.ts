import { existsSync } from 'node:fs';
import { type Browser, findBrowser } from '../browser/find-browser.ts';
import { run } from '../lib/processes.ts';

/** What to tell a person who has no browser that the extension can be loaded into. */
export const HOW_TO_GET_BROWSER =
  'No Chromium, Chrome or Edge was found. Install Chromium (Debian and Ubuntu: apt install chromium; elsewhere: ' +
  'chromium.org or google.com/chrome), or name one in POLICYLOOM_BROWSER.';

/** An installed browser; on Debian and Ubuntu as root Chromium is installed when there is none. Null when none is to be had. */
export async function ensureBrowser(): Promise<Browser | null> {
  const found = findBrowser();
  if (found || !canInstall()) return found;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // An installation that was broken off before would refuse every later one.
  await run('dpkg', ['--configure', '-a'], { env });
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
  return findBrowser();
}

function canInstall(): boolean {
  if (process.env['POLICYLOOM_BROWSER'] === 'none') return false;
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}
