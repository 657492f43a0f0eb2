import { AnnexError } from './annex-reading.ts';
import { markupText } from './markup-text.ts';
import { checkUnpackedSize } from './zip-entries.ts';

/**
 * Text of a Word document: paragraphs, numbered lists with their numbers, tables a row a line.
 *
 * @throws {AnnexError}
 */
export async function docxText(bytes: Uint8Array, parseHtml: (html: string) => Document): Promise<string> {
  await checkUnpackedSize(bytes);
  const { default: mammoth } = await import('mammoth');
  // Node's build of mammoth takes `buffer`, the browser's `arrayBuffer`.
  const input = { arrayBuffer: bytes.slice().buffer, buffer: bytes };
  try {
    const { value } = await mammoth.convertToHtml(input as never, { convertImage: noImage(mammoth) });
    return markupText(parseHtml(`<!doctype html><body>${value}`));
  } catch (cause) {
    throw new AnnexError('damaged', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function noImage({ images }: typeof import('mammoth')) {
  return images.imgElement(async () => ({ src: '' }));
}
