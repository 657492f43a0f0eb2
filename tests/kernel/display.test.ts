import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { display, NoKernelError } from '../../src/kernel/display.ts';
import { JupyterClient } from './jupyter-client.ts';

describe('display', () => {
  it('outside a notebook it says that there is no cell', () => {
    expect(() => display({ 'text/plain': 'x' })).toThrow(NoKernelError);
    expect(() => display({ 'text/plain': 'x' })).toThrow('no notebook cell');
  });

  it('under stock tslab the whole bundle is shown too', async () => {
    const stock = await JupyterClient.start({ main: join(import.meta.dirname, 'stock-tslab.ts') });
    const file = join(import.meta.dirname, '../../src/kernel/display.ts');
    const bundle = `{ 'application/vnd.vegalite.v5+json': { mark: 'bar' }, 'text/plain': 'x' }`;
    const { published } = await stock.execute(`require(${JSON.stringify(file)}).display(${bundle})`);
    const shown = published.filter(({ type }) => type === 'display_data').map(({ content }) => content);
    const data = { 'application/vnd.vegalite.v5+json': { mark: 'bar' }, 'text/plain': 'x' };
    expect(shown).toEqual([{ data, metadata: {}, transient: {} }]);
    await stock.shutdown();
  }, 30_000);
});
