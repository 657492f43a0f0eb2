import type { JSX } from 'preact';
import type { Attachment } from '../../src/model/announcement.ts';
import { AttachmentItem } from './attachment-item.tsx';
import { type AttachmentWork, attachmentWork, isFetchable } from './attachment-work.ts';
import { Icon } from './icon.tsx';
import { hostOf } from './page-address.ts';
import { useUi } from './ui-context.ts';
import { useAnnexes } from './use-annexes.ts';
import { useLive, valueOr } from './use-live.ts';

/** The documents that a page offers: the state of each one's text, and what can be done with it. */
export function AttachmentsView({
  attachments,
}: {
  readonly attachments: readonly Attachment[];
}): JSX.Element {
  const { words, formats, port } = useUi();
  const { fetchAll } = useAnnexes();
  const live = useLive(
    async () => attachmentWork(await port.annexItems()),
    (onChange) => port.subscribe(onChange),
  );
  const work: ReadonlyMap<string, AttachmentWork> = valueOr(live, new Map());
  const wanted = attachments.filter((attachment) => isFetchable(attachment, work.get(attachment.href)));
  const hosts = [...new Set(wanted.map(({ href }) => hostOf(href)))].join(', ');
  return (
    <section class="section">
      <div class="row between">
        <h2>
          {words.record.attachments} <span class="small">{formats.count(attachments.length)}</span>
        </h2>
        {wanted.length > 0 && (
          <button
            class="link"
            type="button"
            title={words.annex.askReason(hosts)}
            onClick={() => fetchAll(wanted)}
          >
            <Icon name="export" class="upside-down" />
            {words.annex.fetchAll(formats.count(wanted.length))}
          </button>
        )}
      </div>
      {wanted.length > 0 && <p class="small">{words.annex.askReason(hosts)}</p>}
      <ul>
        {attachments.map((attachment) => (
          <AttachmentItem
            key={attachment.href}
            attachment={attachment}
            work={work.get(attachment.href) ?? null}
          />
        ))}
      </ul>
    </section>
  );
}
