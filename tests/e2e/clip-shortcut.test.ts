import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserForTests } from './support/clip-bench.ts';
import { type FixtureBench, startFixtureBench } from './support/fixture-bench.ts';
import { haveVirtualDisplay, startVirtualDisplay, type VirtualDisplay } from './support/virtual-display.ts';

const SAMPLE = 'sunnow--innovation-reform-reply-2016';

describe.skipIf(!haveVirtualDisplay() || !browserForTests())('clip by the keyboard', () => {
  let display: VirtualDisplay;
  let bench: FixtureBench;
  beforeAll(async () => {
    display = await startVirtualDisplay();
    bench = await startFixtureBench(display.name);
  });
  afterAll(async () => {
    await bench?.close();
    await display?.stop();
  });

  it('Alt+S on a page saves it and opens the panel', async () => {
    await bench.open(bench.page(SAMPLE).url);
    await bench.tab.bringToFront();
    // The window takes keys only when the display has given it the focus, which no event tells.
    await bench.tab.waitForTimeout(1_000);
    display.press('alt+s');
    const { title } = await bench.expectedRecord(SAMPLE);
    expect(await bench.state.buttonShown(10_000)).toEqual({ badge: '✓', words: `Saved: ${title}` });
    expect((await bench.state.records()).map((record) => record.title)).toEqual([title]);
    await expect.poll(bench.state.openContexts, { timeout: 5_000 }).toContain('SIDE_PANEL');
  });
});
