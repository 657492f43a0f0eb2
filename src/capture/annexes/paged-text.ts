/** A paragraph of a paged document. */
export interface PagedParagraph {
  /** One line; cells of a table row are parted by tabs. */
  readonly text: string;
  /** True for large or centred lines, such as titles. */
  readonly isHeading: boolean;
}

/** One page; a paragraph that runs on belongs to the page on which it begins. */
export interface TextPage {
  /** From 1; null for the text of a format that has no pages. */
  readonly number: number | null;
  readonly paragraphs: readonly PagedParagraph[];
}

/** The text of a document by page, running heads and page numbers left out; one page where the format has none. */
export interface PagedText {
  /** What the file's metadata call it; null when they say nothing of use. */
  readonly title: string | null;
  readonly pages: readonly TextPage[];
}

/** The whole text, each paragraph ending with a line break. */
export function textOfPages({ pages }: PagedText): string {
  return pages.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => `${text}\n`)).join('');
}
