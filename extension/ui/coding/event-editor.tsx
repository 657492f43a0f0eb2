import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DecidedEvent } from '../../../src/coding/decided-events.ts';
import type { Passage } from '../../../src/coding/hand-event.ts';
import type { Announcement } from '../../../src/model/announcement.ts';
import { KeysShown } from '../keys-shown.tsx';
import { useUi } from '../ui-context.ts';
import type { CodingDesk } from './coding-desk.ts';
import { EditorFields } from './editor-fields.tsx';
import { draftOf, type JudgedValues, valuesOf } from './event-draft.ts';
import { judgedValue } from './judged-value.ts';
import type { Judging } from './use-judging.ts';

interface EventEditorProps {
  readonly desk: CodingDesk;
  readonly announcement: Announcement;
  /** The event to correct; null for a new one. */
  readonly source: DecidedEvent | null;
  /** Where a new event is told; null when one is corrected. */
  readonly passage: Passage | null;
  readonly onJudge: Judging['judge'];
  readonly onSaved: (eventId: string) => void;
  readonly onClose: () => void;
}

/** Corrects an event, or makes one of a passage, with the codebook beside each choice. */
export function EventEditor(props: EventEditorProps): JSX.Element {
  const { words, run, port } = useUi();
  const { desk, announcement, source, passage, onClose, onJudge, onSaved } = props;
  const [draft, setDraft] = useState(() => {
    const quote = passage ? announcement.bodyText.slice(passage.start, passage.end) : '';
    return draftOf(source, announcement.datePublished, desk.termsNamed(quote));
  });
  const [problem, setProblem] = useState<{ field: string; wrong: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('select')?.focus(), []);
  const keep = async (values: JudgedValues) => {
    const event = source
      ? judgedValue(source, 'confirmed', values)
      : passage && desk.handEvent(announcement, passage, values, await port.coder());
    if (!event) return;
    onJudge(event, 'event', source ? 'edited' : 'added');
    onSaved(event.id);
    onClose();
  };
  const save = () => {
    const read = valuesOf(draft, words.coding);
    if ('wrong' in read) setProblem(read);
    else run(() => keep(read.values));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    onClose();
  };
  return (
    <form
      ref={form}
      class="section stack event-editor"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{source ? words.coding.editTitle : words.coding.newTitle}</h2>
      {passage && (
        <p class="small" lang="zh-CN">
          {announcement.bodyText.slice(passage.start, passage.end)}
        </p>
      )}
      <EditorFields desk={desk} draft={draft} problem={problem} onDraft={setDraft} />
      <div class="row between">
        <button class="link quiet" type="button" onClick={onClose}>
          <KeysShown keys={['Esc']} /> {words.act.cancel}
        </button>
        <button class="button primary" type="submit">
          {words.act.save}
        </button>
      </div>
    </form>
  );
}
