import { createWorker, OEM, type Worker } from 'tesseract.js';
import { ocrText } from '../../src/capture/annexes/ocr-text.ts';
import type { PageRequest, ReadPage } from '../offscreen-messages.ts';
import { openPdf } from '../open-pdf.ts';
import { storedFile } from './stored-file.ts';

/** 180 dots an inch: letters of official papers (10–16 pt) come out 26–40 dots high, which is read best; larger ones are read worse. */
const DOTS_PER_POINT = 180 / 72;
/** Posters and plans; beyond this canvases fail. */
const MAX_SIDE = 4_000;

let recogniser: Promise<Worker> | null = null;

/** Reads one page of a stored PDF or picture by OCR, on this device. */
export async function ocrPage({ sha256, page }: PageRequest): Promise<ReadPage> {
  const { bytes } = await storedFile(sha256);
  const { canvas, pageCount } = await drawn(bytes, page);
  recogniser ??= startRecogniser();
  const { data } = await (await recogniser).recognize(canvas, {}, { text: true, blocks: true });
  return { kind: 'page', text: ocrText(data.text), confidence: data.confidence / 100, pageCount };
}

function startRecogniser(): Promise<Worker> {
  return createWorker('chi_sim', OEM.LSTM_ONLY, {
    workerPath: '/ocr/worker.min.js',
    corePath: '/ocr/tesseract-core-simd-lstm.wasm.js',
    langPath: '/ocr',
    workerBlobURL: false,
    cacheMethod: 'none',
  });
}

async function drawn(
  bytes: Uint8Array<ArrayBuffer>,
  number: number,
): Promise<{ readonly canvas: HTMLCanvasElement; readonly pageCount: number }> {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (!head.includes('%PDF-')) return { canvas: await pictureOf(bytes), pageCount: 1 };
  const pdf = await openPdf(bytes);
  try {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const scale = Math.min(DOTS_PER_POINT, MAX_SIDE / Math.max(width, height));
    const viewport = page.getViewport({ scale });
    const canvas = blank(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // For the screen pdf.js waits for frames, which a document that nobody sees never gets.
    await page.render({ canvas, viewport, intent: 'print' }).promise;
    return { canvas, pageCount: pdf.numPages };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function pictureOf(bytes: Uint8Array<ArrayBuffer>): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(new Blob([bytes]));
  const scale = Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height));
  const canvas = blank(Math.ceil(picture.width * scale), Math.ceil(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function blank(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}
