import type { Attachment } from '../../src/model/announcement.ts';
import { useUi } from './ui-context.ts';

/** What a person does with attachments. */
export interface AnnexActs {
  /** Asks for the files' hosts first: browsers grant them only straight from a click. */
  readonly fetchAll: (attachments: readonly Attachment[]) => void;
  readonly readByOcr: (attachment: Attachment) => void;
  readonly cancel: (url: string) => void;
  /** Writes the bytes to where the browser keeps downloads. */
  readonly save: (attachment: Attachment) => void;
}

export function useAnnexes(): AnnexActs {
  const { port, run, say } = useUi();
  return {
    fetchAll: (attachments) =>
      run(async () => {
        const isGranted = await port.allowOrigins(attachments.map(({ href }) => href));
        if (!isGranted) return say({ kind: 'failed', text: ({ annex }) => annex.denied });
        await port.annexAdd('annex', attachments);
      }),
    readByOcr: (attachment) => run(() => port.annexAdd('ocr', [attachment])),
    cancel: (url) => run(() => port.batchCancel(url)),
    save: ({ sha256, title, href, mediaType }) =>
      run(async () => {
        const bytes = sha256 ? await port.fileBytes(sha256) : null;
        if (!bytes) return say({ kind: 'failed', text: ({ annex }) => annex.notHere });
        port.saveFile(fileName(title, href), bytes, mediaType ?? 'application/octet-stream');
      }),
  };
}

/** The title as a file's name, with the ending of the address where it has none. */
function fileName(title: string, href: string): string {
  const name = title.replace(/[\\/:*?"<>|\n\r\t]+/g, ' ').trim() || 'attachment';
  const ending = /\.[a-z0-9]{2,4}$/i;
  if (ending.test(name)) return name;
  return name + (ending.exec(href.split(/[?#]/)[0] ?? '')?.[0] ?? '');
}
