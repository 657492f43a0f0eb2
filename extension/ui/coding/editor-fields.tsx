import type { JSX } from 'preact';
import { termFields } from '../../../src/coding/judged-fields.ts';
import { eventKinds, modes, scales } from '../../../src/model/event.ts';
import { useUi } from '../ui-context.ts';
import { Choice } from './choice.tsx';
import { CodeField } from './code-field.tsx';
import { CodebookHelp } from './codebook-help.tsx';
import type { CodingDesk } from './coding-desk.ts';
import { DateField } from './date-field.tsx';
import type { EventDraft } from './event-draft.ts';
import { regionUnits } from './region-units.ts';

interface EditorFieldsProps {
  readonly desk: CodingDesk;
  readonly draft: EventDraft;
  readonly problem: { readonly field: string; readonly wrong: string } | null;
  readonly onDraft: (draft: EventDraft) => void;
}

/** The fields of an event, with the codebook for what is chosen. */
export function EditorFields({ desk, draft, problem, onDraft }: EditorFieldsProps): JSX.Element {
  const { words } = useUi();
  const { fields, kind, scale, mode } = words.coding;
  const set = (change: Partial<EventDraft>) => onDraft({ ...draft, ...change });
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
      <PlaceLists desk={desk} draft={draft} onDraft={set} />
      {problem?.field === 'participants' && (
        <p class="trouble" role="alert">
          {problem.wrong}
        </p>
      )}
      <TermLists desk={desk} draft={draft} onDraft={set} />
      <DraftHelp desk={desk} draft={draft} />
    </>
  );
}

interface ListsProps {
  readonly desk: CodingDesk;
  readonly draft: EventDraft;
  readonly onDraft: (change: Partial<EventDraft>) => void;
}

function PlaceLists({ desk, draft, onDraft }: ListsProps): JSX.Element {
  const { words } = useUi();
  return (
    <>
      {(['participants', 'origin', 'destination'] as const).map((field) => (
        <CodeField
          key={field}
          id={`event-${field}`}
          label={words.coding.fields[field]}
          codes={draft[field]}
          units={regionUnits(desk.region)}
          names={desk.names}
          wrongWords={words.coding.badPlace}
          hint={words.coding.placeHint}
          onCodes={(codes) => onDraft({ [field]: codes })}
        />
      ))}
    </>
  );
}

function TermLists({ desk, draft, onDraft }: ListsProps): JSX.Element {
  const { words } = useUi();
  return (
    <>
      {termFields.map((field) => (
        <CodeField
          key={field}
          id={`event-${field}`}
          label={words.coding.fields[field]}
          codes={draft[field]}
          units={desk.terms[field]}
          wrongWords={words.coding.badTerm}
          hint={words.coding.termHint}
          onCodes={(codes) => onDraft({ [field]: codes })}
        />
      ))}
    </>
  );
}

function DraftHelp({ desk, draft }: { desk: CodingDesk; draft: EventDraft }): JSX.Element {
  const { kinds, scales: scaleEntries, modes: modeEntries } = desk.codebook;
  const entries = [kinds.get(draft.kind), scaleEntries.get(draft.scale), modeEntries.get(draft.mode)];
  return <CodebookHelp codebook={desk.codebook} entries={entries.flatMap((entry) => entry ?? [])} />;
}
