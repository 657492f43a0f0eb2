import { join } from 'node:path';
import { mainTask } from './lib/main-task.ts';
import { run } from './lib/processes.ts';
import { PlainError } from './lib/say.ts';
import { newSource } from './new-source/new-source.ts';
import { sampleOf, USAGE } from './new-source/sample.ts';
import { nodePath, root } from './setup/paths.ts';

/** Makes the files of a site profile from one page of the site; says what it found and what is left to do. */
await mainTask(async () => {
  const words = process.argv.slice(2);
  const [page, address = null] = words.filter((word) => !word.startsWith('--'));
  const [option, ...others] = words.filter((word) => word.startsWith('--'));
  if (others.length > 0 || (option && option !== '--list' && option !== '--text'))
    throw new PlainError(`${[option, ...others].join(' ')}: there is one option, --list or --text. ${USAGE}`);
  const wanted = option === '--list' ? 'list' : option === '--text' ? 'text' : null;
  if (!page) throw new PlainError(`No page was named. ${USAGE}`);
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  const { made, found, next } = await newSource(root, await sampleOf({ page, address, folder }), wanted);
  await format(made.filter((path) => path.endsWith('.ts')));
  const steps = next.map((step, index) => `  ${index + 1}. ${step}\n`);
  process.stdout.write(
    `${[...found, ...made.map((path) => `made ${path}`)].join('\n')}\nNext:\n${steps.join('')}`,
  );
  return 0;
});

async function format(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const { code, output } = await run(nodePath, [biome, 'check', '--write', ...paths], { cwd: root });
  if (code !== 0) throw new PlainError(`The files were made but not formatted: ${output}`);
}
