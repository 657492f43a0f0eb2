import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Attachment } from '../../src/model/announcement.ts';
import { AttachmentText } from './attachment-text.tsx';
import { type AttachmentWork, isFetchable } from './attachment-work.ts';
import type { Formats } from './formats.ts';
import { Icon } from './icon.tsx';
import { isWebAddress } from './page-address.ts';
import { useUi } from './ui-context.ts';
import { type AnnexActs, useAnnexes } from './use-annexes.ts';
import type { Words } from './words/words.ts';

interface AttachmentItemProps {
  readonly attachment: Attachment;
  readonly work: AttachmentWork | null;
}

/** One attachment: its name, the state of its text, what can be done now, and the text when it is opened. */
export function AttachmentItem({ attachment, work }: AttachmentItemProps): JSX.Element {
  const { words, formats } = useUi();
  const [isOpen, setOpen] = useState(false);
  const { sizeBytes, text } = attachment;
  return (
    <li class="attachment">
      <Icon name="file" />
      <AttachmentName attachment={attachment} />
      <span class="small size">{sizeBytes === null ? '' : formats.size(sizeBytes)}</span>
      <span class="small" role="status">
        {workText(work, words) ?? attachmentState(attachment, words, formats)}
      </span>
      <span class="acts">
        {text !== null && (
          <button class="link" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? words.annex.hideText : words.annex.showText}
          </button>
        )}
        <AttachmentActs attachment={attachment} work={work} />
      </span>
      {isOpen && text !== null && <AttachmentText text={text} />}
    </li>
  );
}

function AttachmentName({ attachment }: { readonly attachment: Attachment }): JSX.Element {
  const { port } = useUi();
  const { title, href } = attachment;
  if (!isWebAddress(href)) return <span lang="zh-CN">{title}</span>;
  return (
    <button class="link cut" type="button" title={title} onClick={() => port.openPage(href)}>
      <span class="cut" lang="zh-CN">
        {title}
      </span>
    </button>
  );
}

function AttachmentActs({ attachment, work }: AttachmentItemProps): JSX.Element {
  const { words } = useUi();
  const acts = useAnnexes();
  if (work && work.state !== 'failed') {
    return <Act name={words.annex.cancel} onAct={() => acts.cancel(work.url)} />;
  }
  return (
    <>
      {actsFor(attachment, work, acts, words).map(({ name, act }) => (
        <Act key={name} name={name} onAct={act} />
      ))}
    </>
  );
}

function actsFor(
  attachment: Attachment,
  work: AttachmentWork | null,
  { fetchAll, readByOcr, save }: AnnexActs,
  { annex }: Words,
): { readonly name: string; readonly act: () => void }[] {
  const { textState, textSource, sha256 } = attachment;
  const fetchName = textState === 'failed' ? annex.retry : annex.fetch;
  const mayOcr = sha256 && (textState === 'no-text' || textSource === 'ocr');
  return [
    ...(isFetchable(attachment, work ?? undefined)
      ? [{ name: fetchName, act: () => fetchAll([attachment]) }]
      : []),
    ...(mayOcr && textSource !== 'ocr' ? [{ name: annex.readByOcr, act: () => readByOcr(attachment) }] : []),
    ...(sha256 ? [{ name: annex.save, act: () => save(attachment) }] : []),
  ];
}

function Act({ name, onAct }: { readonly name: string; readonly onAct: () => void }): JSX.Element {
  return (
    <button class="link" type="button" onClick={onAct}>
      {name}
    </button>
  );
}

function workText(work: AttachmentWork | null, { annex, queue }: Words): string | null {
  if (!work) return null;
  if (work.state === 'failed') return work.kind === 'ocr' ? annex.ocrFailed : null;
  if (work.kind === 'ocr') return annex.readingByOcr(work.progress);
  if (work.state === 'fetching') return annex.fetching;
  return work.problem ? queue.withDetail(annex.waiting, queue.problems[work.problem]) : annex.waiting;
}

/** What became of an attachment's text, in words. */
export function attachmentState(
  attachment: Pick<Attachment, 'text' | 'textState' | 'textSource' | 'ocrConfidence' | 'problem'>,
  words: Words,
  formats: Formats,
): string {
  const { textState, problem, textSource, ocrConfidence } = attachment;
  if (textState === 'failed') return failedText(problem ?? null, words);
  if (textState !== 'text') return words.record.textState[textState];
  const length = formats.count(attachment.text?.length ?? 0);
  return textSource === 'ocr'
    ? words.annex.textByOcr(length, formats.percent(ocrConfidence ?? 0))
    : words.record.textExtracted(length);
}

function failedText(problem: string | null, { record, annex, queue }: Words): string {
  const problems: Readonly<Record<string, string>> = { ...queue.problems, ...annex.problems };
  const reason = problem === null ? undefined : problems[problem];
  return reason ? queue.withDetail(record.textState.failed, reason) : record.textState.failed;
}
