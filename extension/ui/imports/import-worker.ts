import { importFormat } from '../../../src/capture/imports/import-format.ts';
import { ImportError, type ImportProblem } from '../../../src/capture/imports/import-problem.ts';
import type { ImportContext } from '../../../src/capture/imports/imported-record.ts';
import { type ImportContent, readImport } from '../../../src/capture/imports/read-import.ts';

/** A file to read; `number` tells the answers apart. */
export interface ReadRequest {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly context: ImportContext;
}

/** What came of it. */
export type ReadReply = { readonly number: number } & (
  | { readonly kind: 'content'; readonly content: ImportContent }
  | { readonly kind: 'problem'; readonly problem: ImportProblem }
  | { readonly kind: 'threw'; readonly message: string }
);

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  answer(data).then((reply) => self.postMessage(reply));
});

async function answer({ number, bytes, file, context }: ReadRequest): Promise<ReadReply> {
  try {
    const content = await readImport(bytes, file, importFormat(bytes, file), context);
    return { number, kind: 'content', content };
  } catch (error) {
    if (error instanceof ImportError) return { number, kind: 'problem', problem: error.problem };
    return { number, kind: 'threw', message: error instanceof Error ? error.message : String(error) };
  }
}
