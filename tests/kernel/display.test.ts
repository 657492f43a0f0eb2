import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { display, NoKernelError } from '../../src/kernel/display.ts';

describe('display', () => {
  it('outside a notebook it says that there is no cell', () => {
    expect(() => display({ 'text/plain': 'x' })).toThrow(NoKernelError);
    expect(() => display({ 'text/plain': 'x' })).toThrow('no notebook cell');
  });

  it("under stock tslab the whole bundle goes through tslab's own writer", () => {
    const { cache } = createRequire(import.meta.url);
    const path = join('/anywhere', 'node_modules/tslab/dist/jupyter.js');
    const sent: unknown[] = [];
    const lastWriteDisplayData = (...message: unknown[]) => sent.push(message);
    Reflect.set(cache, path, { exports: { lastWriteDisplayData } });
    try {
      display({ 'image/png': new Uint8Array([1]), 'text/plain': 'x' });
    } finally {
      Reflect.deleteProperty(cache, path);
    }
    const data = { 'image/png': 'AQ==', 'text/plain': 'x' };
    expect(sent).toEqual([[{ data, metadata: {}, transient: {} }, false]]);
  });
});
