/** The part of word-extractor that reads old `.doc` files; the package brings no types. */
declare module 'word-extractor/lib/word-ole-extractor.js' {
  interface OleReader {
    open(): Promise<void>;
    close(): Promise<void>;
    read(target: Uint8Array, offset: number, length: number, position: number): Promise<Uint8Array>;
  }
  interface WordDocument {
    getBody(options: { readonly filterUnicode: boolean }): string;
    getFootnotes(options: { readonly filterUnicode: boolean }): string;
  }
  class WordOleExtractor {
    extract(reader: OleReader): Promise<WordDocument>;
  }
  export = WordOleExtractor;
}
