import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const SIZES_PX = [16, 32, 48, 128];

/** Draws the extension's icons from their SVG; run after a change of it: `node scripts/browser/render-icons.ts`. */
const svg = readFileSync(new URL('../../extension/icon/icon.svg', import.meta.url), 'utf8');
for (const size of SIZES_PX) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  writeFileSync(new URL(`../../extension/public/icon/${size}.png`, import.meta.url), png);
}
