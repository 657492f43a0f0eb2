import { join } from 'node:path';
import { mainTask } from './lib/main-task.ts';
import { run } from './lib/processes.ts';
import { Steps } from './lib/say.ts';
import { nodePath, root } from './setup/paths.ts';

/** The static checks, quickest first; the first that fails ends the run. */
const checks = [
  { name: 'format and lint', program: ['@biomejs', 'biome', 'bin', 'biome'], args: ['ci', '--colors=off'] },
  { name: 'types', program: ['typescript', 'bin', 'tsc'], args: ['--noEmit'] },
  {
    name: 'import directions',
    program: ['dependency-cruiser', 'bin', 'dependency-cruiser.mjs'],
    args: ['src', 'extension', 'tests'],
  },
  { name: 'nothing unused', program: ['knip', 'bin', 'knip.js'], args: ['--no-progress'] },
];

await mainTask(async () => {
  const steps = new Steps();
  for (const { name, program, args } of checks) {
    const file = join(root, 'node_modules', ...program);
    const { code, output } = await steps.run(name, () => run(nodePath, [file, ...args], { cwd: root }));
    if (code === 0) continue;
    process.stdout.write(`\n${output}\n`);
    return 1;
  }
  return 0;
});
