import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserForTests, type ClipBench, startClipBench } from './support/clip-bench.ts';
import { type FieldResult, scorePage, scoreTable, shareExact, shareInvented } from './support/field-score.ts';
import { haveRealPages, realPageLookup, realPages } from './support/real-pages.ts';

/** Below what is reached, so that a fall is seen and an unlucky page is not. */
const LEAST_EXACT = 0.95;
const MOST_INVENTED = 0.05;
const LEAST_PAGES = 12;

describe.skipIf(!haveRealPages() || !browserForTests())('real pages through the real extension', () => {
  let bench: ClipBench;
  const results: FieldResult[] = [];
  const times: number[] = [];
  afterAll(() => bench?.close());
  beforeAll(async () => {
    bench = await startClipBench(realPageLookup(await realPages(['govcn', 'sites'])));
  });

  it.each(['govcn', 'sites'])(
    'every page of %s is saved',
    async (set) => {
      const pages = await realPages([set]);
      const refused: string[] = [];
      for (const page of pages) {
        await bench.open(page.url);
        const shown = await bench.clip();
        if (shown.badge !== '✓') refused.push(`${page.file} at ${bench.tab.url()}: ${shown.words}`);
        times.push(shown.ms);
      }
      const records = await bench.state.records();
      for (const page of pages) {
        results.push(
          ...scorePage(
            page,
            records.find((record) => record.url === page.url),
          ),
        );
      }
      expect([refused, pages.length >= LEAST_PAGES]).toEqual([[], true]);
    },
    60_000,
  );

  it('the fields are those that a reader finds', () => {
    const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
    console.log(`${times.length} pages, median clip ${median} ms\n${scoreTable(results)}`);
    const [exact, invented] = [shareExact(results), shareInvented(results)];
    console.log(`exact ${exact.toFixed(3)}, invented ${invented.toFixed(3)}`);
    for (const { file, field, wanted, got } of results.filter(({ isRight }) => !isRight)) {
      console.log(
        `  ${file.split('/').at(-1)} ${field}: wanted ${wanted}, got ${got.join(' | ') || 'nothing'}`,
      );
    }
    expect(exact).toBeGreaterThanOrEqual(LEAST_EXACT);
    expect(invented).toBeLessThanOrEqual(MOST_INVENTED);
  });
});
