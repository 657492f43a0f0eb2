import type { JSX } from 'preact';
import type { Attachment } from '../../src/model/announcement.ts';
import type { Formats } from './formats.ts';
import { Icon } from './icon.tsx';
import { isWebAddress } from './page-address.ts';
import { useUi } from './ui-context.ts';
import type { Words } from './words/words.ts';

/** The documents that a page offers, each with the state of its text. */
export function AttachmentsView({
  attachments,
}: {
  readonly attachments: readonly Attachment[];
}): JSX.Element {
  const { words, formats, port } = useUi();
  return (
    <section class="section">
      <h2>
        {words.record.attachments} <span class="small">{formats.count(attachments.length)}</span>
      </h2>
      <ul>
        {attachments.map((attachment) => (
          <li class="attachment" key={attachment.href}>
            <Icon name="file" />
            {isWebAddress(attachment.href) ? (
              <button
                class="link cut"
                type="button"
                title={attachment.title}
                onClick={() => port.openPage(attachment.href)}
              >
                <span class="cut" lang="zh-CN">
                  {attachment.title}
                </span>
              </button>
            ) : (
              <span lang="zh-CN">{attachment.title}</span>
            )}
            <span class="small">
              {attachment.sizeBytes === null ? '' : formats.size(attachment.sizeBytes)}
            </span>
            <span class="small">{attachmentState(attachment, words, formats)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What became of an attachment's text, in words. */
export function attachmentState(
  attachment: Pick<Attachment, 'text' | 'textState'>,
  words: Words,
  formats: Formats,
): string {
  if (attachment.textState !== 'text') return words.record.textState[attachment.textState];
  return words.record.textExtracted(formats.count(attachment.text?.length ?? 0));
}
