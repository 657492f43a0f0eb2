// Runs a script of this project with the Node that its packages bring, installing them first when they are
// missing or old. Must work on Node 20 without any package.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const [script, ...args] = process.argv.slice(2);
const startedAt = Date.now();
if (!isInstalled()) installPackages();
runScript();

/** npm writes its hidden lock file last, so a broken-off installation is seen as none. */
function isInstalled() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden) || !existsSync(ownNode)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(hidden);
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || optional || link) return true;
    return present[path]?.version === version;
  });
}

function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

function installPackages() {
  process.stderr.write('Installing npm packages …\n');
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (result.status === 0) return;
  if (result.signal === 'SIGINT') process.exit(130);
  const said = `${result.stderr ?? ''}${result.error?.message ?? ''}`;
  process.stderr.write(`${said.trim().split('\n').slice(-15).join('\n')}\n\n`);
  process.stderr.write(
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|network/.test(said)
      ? 'The npm packages could not be fetched: no network, or a proxy that npm does not know. Connect and run the command again; nothing has to be cleaned up.\n'
      : 'The npm packages could not be installed; npm says why above. Mend that and run the command again.\n',
  );
  process.exit(1);
}

function runScript() {
  const setupMs = String(Date.now() - startedAt);
  const child = spawn(ownNode, ['--disable-warning=ExperimentalWarning', join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      // Node then keeps what it made of the sources: a script starts in half the time, unless its files changed.
      NODE_COMPILE_CACHE: join(root, '.cache', 'compiled'),
      ...process.env,
      INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
      POLICYLOOM_PACKAGES_MS: setupMs,
    },
  });
  // The terminal sends Ctrl-C to the child too; it ends by itself and this process with it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}
