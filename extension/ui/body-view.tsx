import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Announcement } from '../../src/model/announcement.ts';
import { bodyParagraphs, visibleLength } from './body-paragraphs.ts';
import { useUi } from './ui-context.ts';

/** Paragraphs shown at first: a screenful or two, so that a law of 300 clauses opens at once. */
const FIRST_PARAGRAPHS = 24;

/** The captured text, closed at first; plain text only, whatever the page held. */
export function BodyView({ announcement }: { readonly announcement: Announcement }): JSX.Element {
  const { words, formats } = useUi();
  const [isOpen, setOpen] = useState(false);
  const { coverage, bodyText } = announcement;
  const length = visibleLength(bodyText);
  return (
    <section class="section stack">
      <div class="row between">
        <h2>{words.record.body(coverage === null ? null : formats.percent(coverage))}</h2>
        <span class="small">{words.record.bodyLength(formats.count(length))}</span>
        {length > 0 && (
          <button class="link" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? words.act.hideBody : words.act.showBody}
          </button>
        )}
      </div>
      {length === 0 && <p class="small">{words.record.bodyEmpty}</p>}
      {isOpen && <Paragraphs text={bodyText} lang={announcement.language ?? 'zh-CN'} />}
    </section>
  );
}

function Paragraphs({ text, lang }: { readonly text: string; readonly lang: string }): JSX.Element {
  const { words } = useUi();
  const [isWhole, setWhole] = useState(false);
  const paragraphs = bodyParagraphs(text);
  const shown = isWhole ? paragraphs : paragraphs.slice(0, FIRST_PARAGRAPHS);
  return (
    <>
      <div class="body-text" lang={lang}>
        {shown.map((paragraph) => (
          <p key={paragraph.start}>{paragraph.text}</p>
        ))}
      </div>
      {shown.length < paragraphs.length && (
        <button class="link" type="button" onClick={() => setWhole(true)}>
          {words.act.all}
        </button>
      )}
    </>
  );
}
