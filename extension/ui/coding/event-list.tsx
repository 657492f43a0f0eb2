import type { JSX } from 'preact';
import type { DecidedEvent } from '../../../src/coding/decided-events.ts';
import { useUi } from '../ui-context.ts';
import type { CodedDocument } from './coding-desk.ts';
import { type RegionUnit, unitName } from './region-units.ts';
import { ScaleBadge } from './scale-badge.tsx';

interface EventListProps {
  readonly document: CodedDocument;
  readonly activeId: string | null;
  readonly units: readonly RegionUnit[];
  readonly onEvent: (eventId: string) => void;
}

/** All events of the text, whatever the filters. */
export function EventList({ document, activeId, units, onEvent }: EventListProps): JSX.Element | null {
  const { words, formats } = useUi();
  if (document.events.length === 0) return null;
  return (
    <section class="section stack">
      <h2>{words.coding.events(formats.count(document.events.length))}</h2>
      <ul class="event-list">
        {document.events.map((event) => (
          <li key={event.id}>
            <button
              type="button"
              class="event-row"
              aria-current={event.id === activeId ? 'true' : undefined}
              onClick={() => onEvent(event.id)}
            >
              <EventLine event={event} units={units} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EventLine({ event, units }: { event: DecidedEvent; units: readonly RegionUnit[] }): JSX.Element {
  const { words } = useUi();
  const names = event.participants.map((code) => unitName(code, units, words.language));
  return (
    <>
      <span class="event-top">
        <ScaleBadge scale={event.scale} />
        <span>{words.coding.kind[event.kind]}</span>
        <span class="number">{event.date ?? words.coding.noDate}</span>
      </span>
      <span class="event-second">
        <span class="cut" title={names.join(words.record.listComma)}>
          {names.join(words.record.listComma)}
        </span>
        <span class={`status-${event.status}`}>{words.coding.status[event.status]}</span>
      </span>
    </>
  );
}
