import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Opens a PDF with the pdf.js that the extension carries; nothing is loaded from elsewhere. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // Older browsers lack what the modern build asks for.
  const { getDocument, GlobalWorkerOptions, VerbosityLevel } = await import(
    'pdfjs-dist/legacy/build/pdf.mjs'
  );
  GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.min.mjs';
  return getDocument({
    data: bytes,
    cMapUrl: '/pdfjs/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}
