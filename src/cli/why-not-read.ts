import type { AnnexProblem, AnnexReading } from '../capture/annexes/annex-reading.ts';

const problems: Readonly<Record<AnnexProblem, string>> = {
  password: 'opens with a password only; save a copy without one',
  damaged: 'the file is damaged; fetch it again',
  'wrong-type': 'is not what its name says; look at it',
  'unpacks-too-large': 'unpacks to more than a document can hold',
  empty: 'the file is empty; fetch it again',
};

/** Why a file gave no text and what to do, as the end of a sentence that begins with its name. */
export function whyNotRead(reading: AnnexReading): string {
  switch (reading.textState) {
    case 'failed':
      return `${problems[reading.problem]} (${reading.detail})`;
    case 'no-text':
      return 'holds pictures of pages and no text; read it by OCR in the extension';
    case 'not-read':
      return `this is no web page, and the format is not read (${reading.mediaType ?? 'unknown bytes'})`;
    case 'text':
      return 'holds no words';
  }
}
