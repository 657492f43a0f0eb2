import { execFileSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** An installed browser that can run the extension. */
export interface Browser {
  /** Of the executable. */
  readonly path: string;
  /** What it calls itself, such as `Chromium 140.0.7339.80`; its file name where it does not say. */
  readonly name: string;
  /** 0 where it does not say. */
  readonly majorVersion: number;
}

/** Chromium and Chrome since this version load extensions over the debugging pipe, which is how we do it. */
const OLDEST_MAJOR = 126;

/**
 * The browser that a person named in POLICYLOOM_BROWSER or CHROME_PATH, else the first of Chromium, Chrome and
 * Edge at their usual places; null when there is none that is new enough, or when POLICYLOOM_BROWSER is `none`. Firefox is not looked for: it cannot be
 * driven with an extension in this way.
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): Browser | null {
  if (environment['POLICYLOOM_BROWSER'] === 'none') return null;
  const named = [environment['POLICYLOOM_BROWSER'], environment['CHROME_PATH']];
  const candidates = [...named, ...usualPlaces(process.platform, environment)];
  for (const path of candidates) {
    if (!path || !isExecutable(path)) continue;
    const browser = describe(path);
    if (browser.majorVersion === 0 || browser.majorVersion >= OLDEST_MAJOR) return browser;
  }
  return null;
}

/** Where the systems keep these browsers, Chromium first: it is the one that our tests run in. */
export function usualPlaces(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return macPlaces(environment['HOME'] ?? '');
  if (platform === 'win32') return windowsPlaces(environment);
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => [...folders, '/usr/bin', '/snap/bin'].map((folder) => join(folder, name)));
}

function macPlaces(home: string): string[] {
  const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
  return apps.flatMap((app) =>
    ['/Applications', join(home, 'Applications')].map((folder) =>
      join(folder, `${app}.app`, 'Contents', 'MacOS', app),
    ),
  );
}

function windowsPlaces(environment: NodeJS.ProcessEnv): string[] {
  const programs = [
    ['Chromium', 'Application', 'chrome.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ];
  const folders = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].map((name) => environment[name]);
  return programs.flatMap((parts) => folders.flatMap((folder) => (folder ? [join(folder, ...parts)] : [])));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function describe(path: string): Browser {
  const said = process.platform === 'win32' ? windowsVersion(path) : saidVersion(path);
  const majorVersion = Number(/(\d+)\.\d+\.\d+/.exec(said)?.[1] ?? 0);
  return { path, name: said || path, majorVersion };
}

function saidVersion(path: string): string {
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/** On Windows `--version` opens a window; the version is the name of a folder beside the program. */
function windowsVersion(path: string): string {
  return readdirSync(dirname(path)).find((name) => /^\d+\.\d+\.\d+\.\d+$/.test(name)) ?? '';
}
