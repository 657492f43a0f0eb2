import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { slimTraineddata } from './slim-traineddata.ts';

/** A file that the extension carries as it is. */
export interface CarriedFile {
  readonly absoluteSrc: string;
  /** Inside the extension. */
  readonly relativeDest: string;
}

/**
 * What reading files needs beside code, from the packages: pdf.js's worker with the tables and fonts of Chinese
 * PDFs and the decoders of scans; the worker, the core and the Chinese data of OCR. Nothing is fetched at run time.
 */
export function readerAssets(): CarriedFile[] {
  const pdfjs = packageFolder('pdfjs-dist');
  const carried = (from: string, to: string): CarriedFile => ({ absoluteSrc: from, relativeDest: to });
  const folder = (name: string, wanted: RegExp) =>
    readdirSync(join(pdfjs, name))
      .filter((file) => wanted.test(file))
      .map((file) => carried(join(pdfjs, name, file), `pdfjs/${name}/${file}`));
  return [
    carried(join(pdfjs, 'legacy/build/pdf.worker.min.mjs'), 'pdfjs/pdf.worker.min.mjs'),
    ...folder('cmaps', /./),
    ...folder('standard_fonts', /./),
    ...folder('wasm', /^(?:jbig2|openjpeg|qcms_bg)\.wasm$|^LICENSE/),
    carried(join(packageFolder('tesseract.js'), 'dist/worker.min.js'), 'ocr/worker.min.js'),
    carried(
      join(packageFolder('tesseract.js-core'), 'tesseract-core-simd-lstm.wasm.js'),
      'ocr/tesseract-core-simd-lstm.wasm.js',
    ),
    carried(slimData(), 'ocr/chi_sim.traineddata.gz'),
  ];
}

/** Made once for each version of the package, since it takes seconds. */
function slimData(): string {
  const folder = packageFolder('@tesseract.js-data/chi_sim');
  const whole = join(folder, '4.0.0/chi_sim.traineddata.gz');
  const slim = join(folder, '..', '..', '.cache', 'policyloom', `chi_sim-${statSync(whole).size}.gz`);
  if (!existsSync(slim)) {
    mkdirSync(dirname(slim), { recursive: true });
    writeFileSync(`${slim}.new`, slimTraineddata(readFileSync(whole)));
    renameSync(`${slim}.new`, slim);
  }
  return slim;
}

function packageFolder(name: string): string {
  const require = createRequire(import.meta.url);
  return dirname(require.resolve(`${name}/package.json`));
}
