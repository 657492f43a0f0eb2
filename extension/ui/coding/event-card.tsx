import type { JSX } from 'preact';
import type { CodebookEntry } from '../../../src/coding/codebook/codebook.ts';
import type { DecidedEvent } from '../../../src/coding/decided-events.ts';
import { termFields } from '../../../src/coding/judged-fields.ts';
import { useUi } from '../ui-context.ts';
import { CodebookHelp } from './codebook-help.tsx';
import type { CodingDesk } from './coding-desk.ts';
import { EventJudgements } from './event-judgements.tsx';
import { type RegionUnit, unitName } from './region-units.ts';
import { ScaleBadge } from './scale-badge.tsx';
import type { Judging } from './use-judging.ts';

interface EventCardProps {
  readonly desk: CodingDesk;
  readonly event: DecidedEvent;
  readonly units: readonly RegionUnit[];
  readonly isBookOpen: boolean;
  readonly onJudge: Judging['judge'];
}

/** The event at hand, field by field, with what coders said of it. */
export function EventCard({ desk, event, units, isBookOpen, onJudge }: EventCardProps): JSX.Element {
  const { words } = useUi();
  const { fields, kind, mode, none } = words.coding;
  const namesIn = (codes: readonly string[], known: readonly RegionUnit[]) =>
    codes.map((code) => unitName(code, known, words.language)).join(words.record.listComma) || none;
  const listOf = (codes: readonly string[]) => namesIn(codes, units);
  return (
    <section class="section stack">
      <dl class="event-fields">
        <Line label={fields.kind}>{kind[event.kind]}</Line>
        <Line label={fields.date}>
          <DateText event={event} />
        </Line>
        <Line label={fields.scale}>
          <ScaleBadge scale={event.scale} />
        </Line>
        <Line label={fields.participants}>{listOf(event.participants)}</Line>
        {event.origin.length + event.destination.length > 0 && (
          <Line label={`${fields.origin} → ${fields.destination}`}>
            {listOf(event.origin)} → {listOf(event.destination)}
          </Line>
        )}
        {termFields
          .filter((field) => event[field].length > 0)
          .map((field) => (
            <Line key={field} label={fields[field]}>
              {namesIn(event[field], desk.terms[field])}
            </Line>
          ))}
        <Line label={fields.mode}>{event.mode === null ? none : mode[event.mode]}</Line>
        <Line label={fields.status}>
          <Standing event={event} />
        </Line>
      </dl>
      {isBookOpen && <CodebookHelp codebook={desk.codebook} entries={entriesFor(desk, event)} />}
      <EventJudgements event={event} units={units} terms={desk.terms} onJudge={onJudge} />
    </section>
  );
}

function entriesFor({ codebook }: CodingDesk, { kind, scale, mode }: DecidedEvent): readonly CodebookEntry[] {
  const entries = [
    codebook.kinds.get(kind),
    codebook.scales.get(scale),
    mode === null ? undefined : codebook.modes.get(mode),
    codebook.fields.get('participants'),
  ];
  return entries.flatMap((entry) => entry ?? []);
}

function Line({
  label,
  children,
}: {
  label: string;
  children: JSX.Element | readonly (JSX.Element | string)[] | string;
}): JSX.Element {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function DateText({ event }: { readonly event: DecidedEvent }): JSX.Element {
  const { words } = useUi();
  if (event.date === null) return <>{words.coding.noDate}</>;
  return (
    <>
      {event.date} {event.precision && <span class="small">{words.coding.precision[event.precision]}</span>}
    </>
  );
}

function Standing({ event }: { readonly event: DecidedEvent }): JSX.Element {
  const { words, formats } = useUi();
  const { status, confidence, addedByHand, noLongerSuggested } = words.coding;
  const isAdded = event.judgements.some((said) => said.event.coder !== 'policyloom');
  return (
    <>
      <span class={`status-${event.status}`}>{status[event.status]}</span>{' '}
      <span class="small">
        {event.isSuggested
          ? confidence(formats.percent(event.confidence))
          : isAdded
            ? addedByHand
            : noLongerSuggested}
      </span>
    </>
  );
}
