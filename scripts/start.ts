import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchWithExtension } from './browser/launch-with-extension.ts';
import { pairWith } from './lib/extension-session.ts';
import { startJupyter } from './lib/jupyter.ts';
import { mainTask } from './lib/main-task.ts';
import { PlainError, Steps } from './lib/say.ts';
import { HOW_TO_GET_BROWSER } from './setup/browser.ts';
import { extensionDir, root } from './setup/paths.ts';
import { setUp } from './setup/set-up.ts';

/** Everything of a person's own workbench that is no note of theirs: profile of the browser, state of Jupyter. */
const stateDir = join(root, '.cache', 'workbench');

await mainTask(async (signal) => {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, headless: { type: 'boolean', default: false } },
  });
  const steps = new Steps();
  const { browser } = await setUp(steps);
  await mkdir(stateDir, { recursive: true });
  const port = portOf(values.port);
  const jupyter = await steps.run('JupyterLab started', () =>
    startJupyter({
      rootDir: join(root, 'notebooks'),
      stateDir: join(stateDir, 'jupyter'),
      ...(port === undefined ? {} : { port }),
    }),
  );
  const lab = `${jupyter.baseUrl}lab?token=${jupyter.token}`;
  if (!browser) {
    process.stdout.write(`${HOW_TO_GET_BROWSER}\nJupyterLab: ${lab}\nCtrl-C stops it.\n`);
    return untilStopped(signal);
  }
  const session = await steps.run(`extension loaded into ${browser.name}`, () =>
    launchWithExtension({
      browser,
      extensionDir,
      userDataDir: join(stateDir, 'profile'),
      headless: values.headless,
    }),
  );
  await steps.run('extension paired with JupyterLab', () =>
    pairWith(session, jupyter.baseUrl, jupyter.token),
  );
  await (await session.context.newPage()).goto(lab);
  process.stdout.write(
    `\nJupyterLab: ${lab}\nClip a policy page with the toolbar button or Alt+S, then run a notebook. Ctrl-C stops both.\n`,
  );
  session.context.once('close', () => process.emit('SIGTERM'));
  return untilStopped(signal);
});

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainError(`--port ${text} is no port. Give a number from 1 to 65535.`);
}

function untilStopped(signal: AbortSignal): Promise<number> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(0)));
}
