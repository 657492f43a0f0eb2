import { Command } from 'commander';
import type { FileCapture } from '../node/read-file.ts';
import { complain, complainAbout, fromCaller, print, type Report, readInput } from './io.ts';
import { addressOption, charsetOption } from './option-values.ts';
import { isInFrames, whyEmpty } from './why-empty.ts';
import { whyNotRead } from './why-not-read.ts';

interface ExtractOptions {
  readonly url?: string;
  readonly charset?: string;
  readonly explain?: boolean;
}

export function extractCommand(report: Report): Command {
  return new Command('extract')
    .description('Reads saved pages and documents (PDF, DOCX, DOC) and prints one JSON record a line.')
    .argument('<file...>', 'saved pages, PDF or Word files, or - for standard input')
    .option('--url <url>', "the page's address; without it, the page's own canonical address", addressOption)
    .option('--charset <name>', 'character encoding, where the page declares a wrong one', charsetOption)
    .option('--explain', 'adds to each record why: what was chosen, what was removed, what the readers said')
    .action(async (files: readonly string[], options: ExtractOptions) => {
      if (options.url && files.length > 1) {
        complain(`--url is one page's address; all ${files.length} records get it, and so the same id.`);
      }
      for (const file of files) {
        if (!(await extractFile(file, options))) report(1);
      }
    });
}

/** False when the file gave no record; why goes to standard error. */
async function extractFile(file: string, options: ExtractOptions): Promise<boolean> {
  try {
    const { extractionRow } = await import('../capture/record/extract-row.ts');
    const page = await readAny(await readInput(file), file, options);
    if (page.kind === 'captured') {
      if (isInFrames(page.trace)) complain(`${file}: ${whyEmpty(page.trace)}.`);
      const row = extractionRow(page.record, file);
      await print(`${JSON.stringify(options.explain ? { ...row, trace: page.trace } : row)}\n`);
      return true;
    }
    complain(`${file}: ${page.kind === 'not-read' ? whyNotRead(page.reading) : whyEmpty(page.trace)}.`);
  } catch (error) {
    complainAbout(file, error);
  }
  return false;
}

/** A page, or what else the bytes are; pdf.js and its like load for the latter only. */
async function readAny(bytes: Uint8Array, file: string, options: ExtractOptions): Promise<FileCapture> {
  const { readPagesBeside } = await import('../node/read-pages-beside.ts');
  const url = options.url ?? null;
  const page = await readPagesBeside(fromCaller(file), bytes, { url, charset: options.charset ?? null });
  if (page.kind === 'captured' || page.reason !== 'not-html') return page;
  const { readFileDocument } = await import('../node/read-file.ts');
  return readFileDocument(bytes, { name: file === '-' ? '' : file, url });
}
