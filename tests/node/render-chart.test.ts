import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evolutionChart } from '../../src/charts/evolution-chart.ts';
import { linkageChart } from '../../src/charts/linkage-chart.ts';
import { chartBundle } from '../../src/node/chart-bundle.ts';
import { packageRoot } from '../../src/node/package-root.ts';
import { renderChartPng, renderChartSvg } from '../../src/node/render-chart.ts';
import { inventedCorpus, seededCorpus } from '../charts/invented-corpus.ts';

const textSpec = (text: string) => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
  background: 'white',
  width: 120,
  height: 20,
  data: { values: [{ text }] },
  mark: { type: 'text', font: 'Noto Sans CJK SC', fontSize: 14 },
  encoding: { text: { field: 'text', type: 'nominal' } },
});

/** Width and height from the head of a PNG file. */
function sizeOf(png: Uint8Array): number[] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('renderChartSvg', () => {
  it("the picture is as wide as its text in the charts' font: six Chinese characters are six em", async () => {
    const spec = {
      ...textSpec('京津冀京津冀'),
      width: 1,
      padding: 0,
      mark: { type: 'text', align: 'left', font: 'Noto Sans CJK SC', fontSize: 10 },
      config: { view: { stroke: null } },
    };
    const width = /<svg [^>]*?width="(\d+(?:\.\d+)?)"/.exec(await renderChartSvg(spec))?.[1];
    expect(Number(width)).toBe(61);
  });

  it('the spec given is not changed', async () => {
    const { spec } = evolutionChart(seededCorpus(10));
    const before = JSON.stringify(spec);
    await renderChartSvg(spec);
    expect(JSON.stringify(spec)).toBe(before);
  });

  it('two drawings of one spec are the same', async () => {
    const { spec } = linkageChart(seededCorpus(40));
    const plain = (svg: string) => svg.replace(/clip\d+/g, 'clip');
    expect(plain(await renderChartSvg(spec))).toBe(plain(await renderChartSvg(spec)));
  });

  it('a spec that is none is refused', async () => {
    await expect(renderChartSvg({ mark: 'bar', layer: 3 })).rejects.toThrow();
  });
});

describe('renderChartPng', () => {
  it('the picture has two pixels for one, or as many as asked for', async () => {
    const { spec } = evolutionChart(seededCorpus(10));
    const [twice, once] = [
      sizeOf(await renderChartPng(spec)),
      sizeOf(await renderChartPng(spec, { scale: 1 })),
    ];
    expect([twice[0], once[0]]).toEqual([1200, 600]);
  });

  it('Chinese text is drawn: another text gives another picture, a text that is left out would not', async () => {
    const [empty, one, other] = await Promise.all(
      ['', '京津', '沧州'].map((text) => renderChartPng(textSpec(text))),
    );
    const same = (a?: Uint8Array, b?: Uint8Array) =>
      Buffer.compare(a ?? new Uint8Array(), b ?? new Uint8Array()) === 0;
    expect([same(empty, one), same(one, other)]).toEqual([false, false]);
  });

  it('traditional characters are drawn too', async () => {
    const [one, other] = await Promise.all(['產業', '協議'].map((text) => renderChartPng(textSpec(text))));
    const [empty] = await Promise.all([renderChartPng(textSpec(''))]);
    expect([one, other].map((png) => Buffer.compare(png ?? new Uint8Array(), empty) === 0)).toEqual([
      false,
      false,
    ]);
    expect(Buffer.compare(one ?? new Uint8Array(), other ?? new Uint8Array())).not.toBe(0);
  });
});

describe('fonts', () => {
  it('travel with their licence, each within 2 MB', () => {
    const folder = join(packageRoot(), 'assets', 'fonts');
    const sizes = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size < 2_000_000]);
    expect(sizes).toEqual([
      ['OFL.txt', true],
      ['noto-sans-sc-bold.otf', true],
      ['noto-sans-sc-regular.otf', true],
      ['noto-sans-sc-traditional.otf', true],
    ]);
  });
});

describe('chartBundle', () => {
  it('carries spec, picture and words', async () => {
    const chart = evolutionChart(inventedCorpus([]), { language: 'en' });
    const bundle = await chartBundle(chart);
    expect(Object.keys(bundle)).toEqual(['application/vnd.vegalite.v5+json', 'image/png', 'text/plain']);
    expect(bundle['application/vnd.vegalite.v5+json']).toEqual(chart.spec);
    expect(Buffer.from(String(bundle['image/png']), 'base64').subarray(1, 4).toString()).toBe('PNG');
    expect(bundle['text/plain']).toBe(`${chart.title}\n${chart.description}`);
  });
});
