import type { OffscreenAnswer, OffscreenRequest } from '../offscreen-messages.ts';
import { parsePage } from '../parse-page.ts';

/** The answer to the background. What reads files loads when a file comes; nothing is thrown. */
export async function answerOffscreen(request: OffscreenRequest): Promise<OffscreenAnswer> {
  try {
    switch (request.as) {
      case 'page':
      case 'list':
        return await parsePage(request, (html) => new DOMParser().parseFromString(html, 'text/html'));
      case 'file':
        return await (await import('./read-stored-file.ts')).readStoredFile(request);
      case 'document':
        return await (await import('./read-stored-file.ts')).readStoredDocument(request);
      case 'ocr':
        return await (await import('./ocr-page.ts')).ocrPage(request);
    }
  } catch (error) {
    return { kind: 'threw', detail: error instanceof Error ? error.message : String(error) };
  }
}
