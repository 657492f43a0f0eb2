import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Provenance } from '../../../src/model/announcement.ts';
import { Failure } from '../failure.tsx';
import { type FieldName, fieldNames } from '../field-names.ts';
import type { PanelPort, RecordDetail } from '../panel-port.ts';
import { fieldText, readerName } from '../record-fields.ts';
import { Skeleton } from '../skeleton.tsx';
import { useUi } from '../ui-context.ts';
import { useLive } from '../use-live.ts';
import type { PageTrace } from './read-trace.ts';

/** How the page was read, opened on demand: read again out of the archived page, as `extract --explain` tells it. */
export function TraceSection({ detail }: { readonly detail: RecordDetail }): JSX.Element {
  const { words } = useUi();
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="section stack" aria-label={words.history.trace}>
      <div class="row between">
        <h2>{words.history.trace}</h2>
        <button class="link" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.history.hideTrace : words.history.showTrace}
        </button>
      </div>
      {isOpen && <Trace key={detail.announcement.contentHash} detail={detail} />}
    </section>
  );
}

type TraceFound =
  | { readonly kind: 'no-archive' }
  | { readonly kind: 'read'; readonly trace: PageTrace | null };

async function findTrace(port: PanelPort, { announcement }: RecordDetail): Promise<TraceFound> {
  const infos = await port.archivesOf(announcement.id);
  const info = infos.find(({ contentHash }) => contentHash === announcement.contentHash);
  const page = info && (await port.archivedPage(info));
  if (!page) return { kind: 'no-archive' };
  const { readTrace } = await import('./read-trace.ts');
  return { kind: 'read', trace: readTrace(page.html, announcement) };
}

function Trace({ detail }: { readonly detail: RecordDetail }): JSX.Element {
  const { port, words } = useUi();
  const live = useLive(
    () => findTrace(port, detail),
    () => () => undefined,
  );
  if (live.kind === 'failed') return <Failure error={live.error} />;
  if (live.kind === 'loading') return <Skeleton />;
  const trace = live.value.kind === 'read' ? live.value.trace : null;
  const { traceNeedsArchive, traceUnreadable, traceOtherText } = words.history;
  return (
    <>
      {live.value.kind === 'no-archive' && <p class="small">{traceNeedsArchive}</p>}
      {live.value.kind === 'read' && !trace && <p class="small">{traceUnreadable}</p>}
      {trace && !trace.isSameText && <p class="small">{traceOtherText}</p>}
      {trace && <BodyTrace trace={trace} lang={detail.announcement.language ?? 'zh-CN'} />}
      <FieldsTrace readings={trace?.readings ?? detail.provenance} />
    </>
  );
}

function BodyTrace({ trace, lang }: { readonly trace: PageTrace; readonly lang: string }): JSX.Element {
  const { words, formats } = useUi();
  const { traceBody, traceWorth, traceRemoved, traceNothingRemoved, traceMore, reasons } = words.history;
  const lines = trace.removed.reduce((sum, { steps }) => sum + steps.length, 0);
  const worth = /worth (\d+)/.exec(trace.body?.reason ?? '')?.[1];
  return (
    <>
      {trace.body && (
        <p class="prose">
          {traceBody} <code>{trace.body.target}</code>
          <br />
          {worth && traceWorth(formats.count(Number(worth)))}
        </p>
      )}
      <h3>{lines === 0 ? traceNothingRemoved : traceRemoved(formats.count(lines))}</h3>
      {trace.removed.map(({ reason, steps }) => (
        <details key={reason} class="trace-removed">
          <summary>
            {reasons[reason] ?? reason} <span class="small">{formats.count(steps.length)}</span>
          </summary>
          <ul lang={lang}>
            {steps.slice(0, MOST_LINES).map((step, at) => (
              <li key={at} title={step.target}>
                {step.text}
              </li>
            ))}
            {steps.length > MOST_LINES && <li>{traceMore(formats.count(steps.length - MOST_LINES))}</li>}
          </ul>
        </details>
      ))}
    </>
  );
}

/** More lines of one kind than a person reads; a page can leave out a hundred thousand. */
const MOST_LINES = 300;

function FieldsTrace({ readings }: { readonly readings: readonly Provenance[] }): JSX.Element {
  const { words } = useUi();
  const names = fieldNames.filter((field) => readings.some((reading) => reading.field === field));
  return (
    <>
      <h3>{words.history.traceFields}</h3>
      {names.map((field) => (
        <details key={field} class="trace-field">
          <summary>
            {words.record.fields[field]} <Chosen field={field} readings={readings} />
          </summary>
          <ul>
            {readings
              .filter((reading) => reading.field === field)
              .map((reading, at) => (
                <Reading key={at} field={field} reading={reading} />
              ))}
          </ul>
        </details>
      ))}
    </>
  );
}

interface FieldReadings {
  readonly field: FieldName;
  readonly readings: readonly Provenance[];
}

function Chosen({ field, readings }: FieldReadings): JSX.Element {
  const { words } = useUi();
  const won = readings.find((reading) => reading.field === field && reading.chosen);
  return <span class="small">{won ? readerName(won.reader, words) : ''}</span>;
}

function Reading({
  field,
  reading,
}: {
  readonly field: FieldName;
  readonly reading: Provenance;
}): JSX.Element {
  const { words } = useUi();
  const { traceWon, traceOther } = words.history;
  return (
    <li>
      <strong>{reading.chosen ? `✓ ${traceWon}` : traceOther}</strong> {readerName(reading.reader, words)}{' '}
      {reading.confidence.toFixed(2)}
      <br />
      <span lang="zh-CN">{fieldText(field, reading.value, words)}</span>
      <br />
      <span class="small" lang="zh-CN">
        {reading.evidence}
      </span>
    </li>
  );
}
