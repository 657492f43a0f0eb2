import type { PagedText } from './paged-text.ts';

/** Why a file that was there could not be read; each has a remedy of its own. */
export type AnnexProblem =
  /** The file opens with a password only. */
  | 'password'
  /** The file is cut off or broken. */
  | 'damaged'
  /** The site answered with a page of its own instead of the file. */
  | 'wrong-type'
  /** Unpacked it is larger than a document can be. */
  | 'unpacks-too-large'
  | 'empty';

/** What the bytes of a file hold. A file that cannot be read is an answer, not an error. */
export type AnnexReading = {
  /** Told by the bytes, else by header or file name; null when nothing tells. */
  readonly mediaType: string | null;
} & (
  | {
      readonly textState: 'text';
      /** Paragraphs end with a line break, cells of a table row are parted by tabs. */
      readonly text: string;
      /** The same with pages and headings. */
      readonly paged: PagedText;
    }
  /** Pictures of pages: OCR may read them. */
  | { readonly textState: 'no-text' }
  /** A format that nobody here reads. */
  | { readonly textState: 'not-read' }
  /** `detail` is what the reading library said, or which type came instead. */
  | { readonly textState: 'failed'; readonly problem: AnnexProblem; readonly detail: string }
);

/** What a reader of one format throws when a file is not what its format promises. */
export class AnnexError extends Error {
  override readonly name = 'AnnexError';
  readonly problem: AnnexProblem;

  constructor(problem: AnnexProblem, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.problem = problem;
  }
}
