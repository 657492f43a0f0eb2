import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JupyterClient } from './jupyter-client.ts';

const dist = join(import.meta.dirname, '../../dist');
const main = join(dist, 'kernel/main.js');
const isBuilt = existsSync(main) && existsSync(join(dist, 'notebook.js'));

describe.skipIf(!isBuilt)('the built kernel (needs dist, which the set-up makes)', () => {
  let kernel: JupyterClient;
  beforeAll(async () => {
    kernel = await JupyterClient.start({ main });
  }, 30_000);
  afterAll(() => kernel.shutdown());

  it('policyloom is imported, statically and at run time, in a folder that knows nothing of it', async () => {
    const code = `import { openCorpus } from 'policyloom';\nconst again = await import('policyloom');\n[typeof openCorpus, again.openCorpus === openCorpus]`;
    const { reply, published } = await kernel.execute(code);
    expect(reply['traceback']).toBe(undefined);
    const [result] = published.filter(({ type }) => type === 'execute_result');
    expect(result?.content['data']).toEqual({ 'text/plain': "[ 'function', true ]" });
  }, 60_000);

  it('its types are checked, completed and told', async () => {
    await kernel.execute(`import { openCorpus } from 'policyloom'`);
    const wrong = await kernel.execute('await openCorpus(1, 2, 3, 4, 5)');
    expect(wrong.reply['ename']).toBe('CompileError');
    const complete = await kernel.ask('complete_request', { code: 'openCor', cursor_pos: 7 });
    expect(complete.reply['matches']).toContain('openCorpus');
    const told = await kernel.ask('inspect_request', { code: 'openCorpus', cursor_pos: 4, detail_level: 0 });
    expect(JSON.stringify(told.reply['data'])).toMatch(/openCorpus\(.*Promise</);
  }, 60_000);
});
