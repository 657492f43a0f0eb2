import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { venvProgram } from '../setup/paths.ts';
import { type Started, start } from './processes.ts';
import { PlainError } from './say.ts';

export interface JupyterOptions {
  /** Folder that it serves. */
  readonly rootDir: string;
  /** Folder for its own files, apart from the person's settings. */
  readonly stateDir: string;
  /** A fixed port; without one, a free one is taken. */
  readonly port?: number;
  readonly token?: string;
  readonly openBrowser?: boolean;
}

export interface Jupyter {
  /** Origin and base path, ending in a slash, without the token. */
  readonly baseUrl: string;
  readonly token: string;
  readonly port: number;
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;

/** Starts the project's own JupyterLab and answers when it takes requests. */
export async function startJupyter(options: JupyterOptions): Promise<Jupyter> {
  const runtimeDir = join(options.stateDir, 'runtime');
  await rm(runtimeDir, { recursive: true, force: true });
  await Promise.all([runtimeDir, options.rootDir].map((dir) => mkdir(dir, { recursive: true })));
  await turnNewsOff(options.stateDir);
  const token = options.token ?? randomBytes(24).toString('hex');
  const server = start(venvProgram('jupyter'), labArguments(options), {
    cwd: options.rootDir,
    env: {
      ...process.env,
      JUPYTER_TOKEN: token,
      JUPYTER_RUNTIME_DIR: runtimeDir,
      JUPYTER_CONFIG_DIR: join(options.stateDir, 'config'),
      JUPYTERLAB_SETTINGS_DIR: join(options.stateDir, 'settings'),
      JUPYTERLAB_WORKSPACES_DIR: join(options.stateDir, 'workspaces'),
    },
  });
  const { url, port } = await whenReady(server, runtimeDir, token, options.port);
  return { baseUrl: url, token, port, stop: server.stop };
}

/** JupyterLab asks each new person for leave to fetch news, over the lower corner of the notebook. */
async function turnNewsOff(stateDir: string): Promise<void> {
  const folder = join(stateDir, 'settings', '@jupyterlab', 'apputils-extension');
  const file = join(folder, 'notification.jupyterlab-settings');
  if (existsSync(file)) return;
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify({ fetchNews: 'false', checkForUpdates: false }));
}

function labArguments({ rootDir, port, openBrowser }: JupyterOptions): string[] {
  return [
    'lab',
    ...(openBrowser ? [] : ['--no-browser']),
    '--ip=127.0.0.1',
    `--port=${port ?? 0}`,
    ...(port === undefined ? [] : ['--ServerApp.port_retries=0']),
    `--ServerApp.root_dir=${rootDir}`,
    '--LabApp.news_url=None',
    '--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate',
    // Root is refused by default; a container's only user is root.
    ...(process.getuid?.() === 0 ? ['--allow-root'] : []),
  ];
}

async function whenReady(
  server: Started,
  runtimeDir: string,
  token: string,
  port?: number,
): Promise<{ url: string; port: number }> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (server.process.exitCode !== null) throw new PlainError(whyEnded(server.tail(), port));
    const announced = await readAnnouncement(runtimeDir);
    if (announced && (await answers(announced.url, token))) return announced;
    await sleep(100);
  }
  throw new PlainError(
    `JupyterLab did not answer within ${START_TIMEOUT_MS / 1000} s. It said:\n${server.tail()}`,
  );
}

function whyEnded(said: string, port?: number): string {
  if (/already in use|port .* not available|No available port/i.test(said)) {
    return `Port ${port} is taken by another program. Stop that program, or choose another port with --port.`;
  }
  return `JupyterLab ended at once. It said:\n${said}`;
}

async function readAnnouncement(runtimeDir: string): Promise<{ url: string; port: number } | null> {
  const name = (await readdir(runtimeDir)).find((file) => /^jpserver-\d+\.json$/.test(file));
  if (!name) return null;
  const text = await readFile(join(runtimeDir, name), 'utf8');
  if (!text.trim().endsWith('}')) return null;
  const { url, port } = JSON.parse(text) as { url: string; port: number };
  return { url: url.replace('localhost', '127.0.0.1'), port };
}

async function answers(url: string, token: string): Promise<boolean> {
  try {
    return (await fetch(new URL('api/status', url), { headers: { Authorization: `token ${token}` } })).ok;
  } catch {
    return false;
  }
}
