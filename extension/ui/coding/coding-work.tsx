import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Passage } from '../../../src/coding/hand-event.ts';
import type { Announcement } from '../../../src/model/announcement.ts';
import { Failure } from '../failure.tsx';
import { Icon } from '../icon.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useUi } from '../ui-context.ts';
import { useLive } from '../use-live.ts';
import { CodingBar } from './coding-bar.tsx';
import type { CodingDesk } from './coding-desk.ts';
import { type AtHand, afterJudging, type ListedEvent } from './coding-place.ts';
import { CodingText } from './coding-text.tsx';
import { EventCard } from './event-card.tsx';
import { EventEditor } from './event-editor.tsx';
import { EventList } from './event-list.tsx';
import { judgedValue } from './judged-value.ts';
import { selectedPassage } from './selected-passage.ts';
import { type CodingAction, useCodingKeys } from './use-coding-keys.ts';
import type { Judging } from './use-judging.ts';

interface CodingWorkProps {
  readonly desk: CodingDesk;
  readonly listed: readonly ListedEvent[];
  readonly hand: AtHand;
  readonly onEvent: (eventId: string | null) => void;
  readonly onOpen: (documentId: string) => void;
  readonly judging: Judging;
}

/** One announcement: its text with the sentences marked, its events, and the event at hand. */
export function CodingWork(props: CodingWorkProps): JSX.Element {
  const { port } = useUi();
  const { id } = props.hand.document;
  const live = useLive(
    () => port.getRecord(id),
    (onChange) => port.subscribe(onChange),
    id,
  );
  if (live.kind === 'failed') return <Failure error={live.error} />;
  if (live.kind === 'loading' || live.value === null) return <Skeleton />;
  return <Work {...props} announcement={live.value.announcement} />;
}

/** What is being edited: the event at hand, or a passage that becomes one. */
type Editing = 'event' | Passage | null;

function Work(props: CodingWorkProps & { readonly announcement: Announcement }): JSX.Element {
  const { desk, listed, hand, announcement, onEvent, judging } = props;
  const [editing, setEditing] = useState<Editing>(null);
  const [isWhole, setWhole] = useState(hand.event === null);
  const [isBookOpen, setBookOpen] = useState(false);
  const act = useActions(props, {
    onEdit: setEditing,
    onWhole: () => setWhole(!isWhole),
    onBook: () => setBookOpen(!isBookOpen),
  });
  useCodingKeys(editing !== null, act);
  const units = desk.names;
  const activeId = hand.event?.id ?? null;
  return (
    <>
      <DocumentHead {...props} isWhole={isWhole} onWhole={() => setWhole(!isWhole)} />
      <CodingText
        announcement={announcement}
        events={hand.document.events}
        activeId={activeId}
        isWhole={isWhole}
        onEvent={onEvent}
      />
      {editing !== null && (
        <EventEditor
          desk={desk}
          announcement={announcement}
          source={editing === 'event' ? hand.event : null}
          passage={editing === 'event' ? null : editing}
          onClose={() => setEditing(null)}
          onJudge={judging.judge}
          onSaved={onEvent}
        />
      )}
      {editing === null && hand.event && (
        <EventCard
          desk={desk}
          event={hand.event}
          units={units}
          isBookOpen={isBookOpen}
          onJudge={judging.judge}
        />
      )}
      <EventList document={hand.document} activeId={activeId} units={units} onEvent={onEvent} />
      {editing === null && <CodingBar hand={hand} total={listed.length} onAct={act} />}
    </>
  );
}

interface Switches {
  readonly onEdit: (editing: Editing) => void;
  readonly onWhole: () => void;
  readonly onBook: () => void;
}

function useActions(
  { listed, hand, onEvent, judging }: CodingWorkProps,
  { onEdit, onWhole, onBook }: Switches,
): (action: CodingAction) => void {
  const { say } = useUi();
  const goTo = (at: number) => {
    const there = listed[at];
    if (there) onEvent(there.event.id);
  };
  const decide = (status: 'confirmed' | 'rejected') => {
    if (!hand.event) return;
    judging.judge(judgedValue(hand.event, status), 'event', status);
    onEvent(afterJudging(listed, hand.at));
  };
  const addFromSelection = () => {
    const passage = selectedPassage(document.getSelection());
    if (passage) onEdit(passage);
    else say({ kind: 'failed', text: ({ coding }) => coding.selectFirst });
  };
  const acts: Readonly<Record<CodingAction, () => void>> = {
    next: () => goTo(hand.at + 1),
    previous: () => goTo(hand.at - 1),
    accept: () => decide('confirmed'),
    reject: () => decide('rejected'),
    edit: () => hand.event && onEdit('event'),
    new: addFromSelection,
    undo: judging.undo,
    'whole-text': onWhole,
    codebook: onBook,
  };
  return (action) => acts[action]();
}

interface DocumentHeadProps extends CodingWorkProps {
  readonly isWhole: boolean;
  readonly onWhole: () => void;
}

function DocumentHead({ hand, listed, onOpen, isWhole, onWhole }: DocumentHeadProps): JSX.Element {
  const { words, formats } = useUi();
  const { id, title } = hand.document;
  const place = words.coding.place(formats.count(hand.at + 1), formats.count(listed.length));
  return (
    <header class="section stack coding-document">
      <h2 lang="zh-CN">
        <button class="link" type="button" title={words.coding.openRecord} onClick={() => onOpen(id)}>
          {title ?? words.record.untitled}
          <Icon name="chevron" />
        </button>
      </h2>
      <div class="row between">
        <span class="small" role="status">
          {hand.at >= 0 ? place : ''}
        </span>
        <button class="link quiet" type="button" aria-expanded={isWhole} onClick={onWhole}>
          {isWhole ? words.coding.shortText : words.coding.wholeText}
        </button>
      </div>
    </header>
  );
}
