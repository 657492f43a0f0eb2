import { join } from 'node:path';
import { installKernelspec } from '../../src/kernel/install-kernelspec.ts';
import type { Browser } from '../browser/find-browser.ts';
import type { Steps } from '../lib/say.ts';
import { ensureBrowser } from './browser.ts';
import { buildExtension, buildPackage } from './build.ts';
import { nodePath, root, venvDir } from './paths.ts';
import { ensurePython } from './python.ts';

/** Everything that the demo, the tests and the workbench need. A second time it only looks. */
export async function setUp(steps: Steps): Promise<{ browser: Browser | null }> {
  steps.add('npm packages', Number(process.env['POLICYLOOM_PACKAGES_MS'] ?? 0));
  await steps.run('Python environment with JupyterLab', ensurePython);
  await steps.run('library and kernel built', buildPackage);
  await steps.run('kernel known to Jupyter', () =>
    installKernelspec({
      venvDir,
      nodePath,
      kernelMain: join(root, 'dist', 'kernel', 'main.js'),
      name: 'policyloom',
    }),
  );
  const browser = await steps.run('browser', ensureBrowser);
  await steps.run('extension built', buildExtension);
  return { browser };
}
