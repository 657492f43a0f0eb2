import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DecidedEvent } from '../../../src/coding/decided-events.ts';
import type { Announcement } from '../../../src/model/announcement.ts';
import { useUi } from '../ui-context.ts';
import { type MarkedParagraph, markedParagraphs, quotePlace } from './marked-paragraphs.ts';
import { START_ATTRIBUTE } from './selected-passage.ts';

interface CodingTextProps {
  readonly announcement: Announcement;
  readonly events: readonly DecidedEvent[];
  readonly activeId: string | null;
  /** The whole text, or the paragraphs of the event at hand. */
  readonly isWhole: boolean;
  readonly onEvent: (eventId: string) => void;
}

/** The text with the sentence of each event marked; the one at hand is in view. */
export function CodingText({
  announcement,
  events,
  activeId,
  isWhole,
  onEvent,
}: CodingTextProps): JSX.Element {
  const places = events.flatMap((event) => quotePlace(event, announcement) ?? []);
  const paragraphs = markedParagraphs(announcement.bodyText, places);
  const isOfEvent = ({ pieces }: MarkedParagraph) =>
    pieces.some(({ eventIds }) => activeId !== null && eventIds.includes(activeId));
  const shown = isWhole ? paragraphs : paragraphs.filter(isOfEvent);
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    root.current?.querySelector('mark.active')?.scrollIntoView({ block: 'center' });
  }, [activeId, isWhole]);
  const active = events.find(({ id }) => id === activeId);
  return (
    <section class="section coding-text" ref={root} lang={announcement.language ?? 'zh-CN'}>
      {active && !places.some(({ eventId }) => eventId === activeId) && <Elsewhere event={active} />}
      {shown.map(({ start, pieces }) => (
        <p key={start} {...{ [START_ATTRIBUTE]: start }}>
          {pieces.map(({ text, eventIds }, at) => {
            if (eventIds.length === 0) return text;
            const isActive = activeId !== null && eventIds.includes(activeId);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list of events has the keys
              <mark
                key={at}
                class={isActive ? 'active' : ''}
                onClick={() => !isActive && eventIds[0] && onEvent(eventIds[0])}
              >
                {text}
              </mark>
            );
          })}
        </p>
      ))}
    </section>
  );
}

/** A sentence that the body does not hold: of the title, or of an older text. */
function Elsewhere({ event }: { readonly event: DecidedEvent }): JSX.Element {
  const { words } = useUi();
  return (
    <>
      {event.field === 'bodyText' && (
        <p class="small" lang={words.language}>
          {words.coding.textChanged}
        </p>
      )}
      <p>
        <mark class="active">{event.quote}</mark>
      </p>
    </>
  );
}
