import type { JSX } from 'preact';
import type { DecidedEvent } from '../../../src/coding/decided-events.ts';
import type { Judgement } from '../../../src/coding/event-judgements.ts';
import {
  judgedFields,
  sameFieldValue,
  type TermField,
  termFields,
} from '../../../src/coding/judged-fields.ts';
import { useUi } from '../ui-context.ts';
import { useLive, valueOr } from '../use-live.ts';
import { type RegionUnit, unitName } from './region-units.ts';
import type { Judging } from './use-judging.ts';

interface EventJudgementsProps {
  readonly event: DecidedEvent;
  readonly units: readonly RegionUnit[];
  readonly terms: Readonly<Record<TermField, readonly RegionUnit[]>>;
  readonly onJudge: Judging['judge'];
}

/** What each coder holds of the event; where they differ, each can be made to stand. */
export function EventJudgements({ event, units, terms, onJudge }: EventJudgementsProps): JSX.Element | null {
  const { words, port, formats } = useUi();
  const me = valueOr(
    useLive(
      () => port.coder(),
      (onChange) => port.subscribe(onChange),
    ),
    '',
  );
  if (event.judgements.length === 0) return null;
  const nameOf = (coder: string) =>
    isDeviceId(coder) ? words.coding.otherDevice(coder.slice(0, DEVICE_SHOWN)) : coder;
  const isDisputed = event.status === 'disputed';
  const settle = ({ event: held, setTerms, status }: Judgement) =>
    onJudge(
      { ...held, setTerms, status: status === 'rejected' ? 'rejected' : 'confirmed' },
      'settlement',
      'settled',
    );
  return (
    <section class="judgements" aria-label={words.coding.judgements}>
      <h3>{isDisputed ? words.coding.disputed : words.coding.judgements}</h3>
      <ul>
        {event.judgements.map((said) => (
          <li key={said.coder} class="row between">
            <span>
              <span class={`status-${said.status}`}>{words.coding.status[said.status]}</span>{' '}
              <span class="small" title={said.coder}>
                {said.coder === me ? words.coding.you : nameOf(said.coder)} {formats.moment(said.at)}
              </span>
              <Differences said={said} event={event} units={units} terms={terms} />
            </span>
            {isDisputed && (
              <button class="link" type="button" onClick={() => settle(said)}>
                {words.coding.settle}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A device's id is long and says nothing to people: its beginning tells it from others. */
const DEVICE_SHOWN = 8;

function isDeviceId(coder: string): boolean {
  return /^[0-9a-f-]{36}$/.test(coder);
}

function Differences({
  said,
  event,
  units,
  terms,
}: Omit<EventJudgementsProps, 'onJudge'> & { said: Judgement }): JSX.Element | null {
  const { words } = useUi();
  if (said.status === 'rejected') return null;
  const set = event.judgements.flatMap((other) => other.setTerms);
  const shown = [...judgedFields, ...termFields.filter((field) => set.includes(field))]
    .filter(
      (field) => !event.judgements.every((other) => sameFieldValue(other.event[field], said.event[field])),
    )
    .map((field) => `${words.coding.fields[field]}: ${valueText(said.event[field], field)}`);
  return shown.length === 0 ? null : <span class="block small">{shown.join(words.record.listComma)}</span>;

  function valueText(value: string | readonly string[] | null, field: string): string {
    const { kind, scale, mode, precision, none } = words.coding;
    const names: Readonly<Record<string, string>> = { ...kind, ...scale, ...mode, ...precision };
    if (value === null || value.length === 0) return none;
    if (typeof value === 'string') return names[value] ?? value;
    const known = termFields.find((name) => name === field);
    return value.map((code) => unitName(code, known ? terms[known] : units, words.language)).join(' ');
  }
}
