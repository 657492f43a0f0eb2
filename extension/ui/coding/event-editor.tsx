import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DecidedEvent } from '../../../src/coding/decided-events.ts';
import type { Passage } from '../../../src/coding/hand-event.ts';
import type { Announcement } from '../../../src/model/announcement.ts';
import { eventKinds, modes, scales } from '../../../src/model/event.ts';
import { KeysShown } from '../keys-shown.tsx';
import { useUi } from '../ui-context.ts';
import { Choice } from './choice.tsx';
import { CodebookHelp } from './codebook-help.tsx';
import type { CodingDesk } from './coding-desk.ts';
import { DateField } from './date-field.tsx';
import { draftOf, type EventDraft, type JudgedValues, valuesOf } from './event-draft.ts';
import { judgedValue } from './judged-value.ts';
import { PlaceField } from './place-field.tsx';
import { regionUnits } from './region-units.ts';
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
  const [draft, setDraft] = useState(() => draftOf(source, announcement.datePublished));
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

interface EditorFieldsProps {
  readonly desk: CodingDesk;
  readonly draft: EventDraft;
  readonly problem: { readonly field: string; readonly wrong: string } | null;
  readonly onDraft: (draft: EventDraft) => void;
}

function EditorFields({ desk, draft, problem, onDraft }: EditorFieldsProps): JSX.Element {
  const { words } = useUi();
  const { fields, kind, scale, mode } = words.coding;
  const units = regionUnits(desk.region);
  const set = (change: Partial<EventDraft>) => onDraft({ ...draft, ...change });
  const places = (['participants', 'origin', 'destination'] as const).map((field) => (
    <PlaceField
      key={field}
      id={`event-${field}`}
      label={fields[field]}
      codes={draft[field]}
      units={units}
      onCodes={(codes) => set({ [field]: codes })}
    />
  ));
  return (
    <>
      <div class="event-choices">
        <Choice
          id="event-kind"
          label={fields.kind}
          value={draft.kind}
          options={eventKinds.map((name) => [name, kind[name]] as const)}
          onChange={(value) => set({ kind: value })}
        />
        <Choice
          id="event-scale"
          label={fields.scale}
          value={draft.scale}
          options={scales.map((name) => [name, scale[name]] as const)}
          onChange={(value) => set({ scale: value })}
        />
        <Choice
          id="event-mode"
          label={fields.mode}
          value={draft.mode}
          options={modes.map((name) => [name, mode[name]] as const)}
          onChange={(value) => set({ mode: value })}
        />
      </div>
      <DateField draft={draft} wrong={problem?.field === 'date' ? problem.wrong : ''} onDraft={set} />
      <datalist id="region-units">
        {units.map(({ code, name }) => (
          <option key={code} value={`${name.zh} ${name.en}`} />
        ))}
      </datalist>
      {places}
      {problem?.field === 'participants' && (
        <p class="trouble" role="alert">
          {problem.wrong}
        </p>
      )}
      <DraftHelp desk={desk} draft={draft} />
    </>
  );
}

function DraftHelp({ desk, draft }: { desk: CodingDesk; draft: EventDraft }): JSX.Element {
  const { kinds, scales: scaleEntries, modes: modeEntries } = desk.codebook;
  const entries = [kinds.get(draft.kind), scaleEntries.get(draft.scale), modeEntries.get(draft.mode)];
  return <CodebookHelp codebook={desk.codebook} entries={entries.flatMap((entry) => entry ?? [])} />;
}
