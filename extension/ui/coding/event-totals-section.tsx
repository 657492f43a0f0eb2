import type { JSX } from 'preact';
import { scales, statuses } from '../../../src/model/event.ts';
import { Failure } from '../failure.tsx';
import { useUi } from '../ui-context.ts';
import { useLive } from '../use-live.ts';
import { ScaleBadge } from './scale-badge.tsx';

/** Acts of the corpus by scale and standing, each once, as a notebook has them; nothing while they are counted. */
export function EventTotalsSection(): JSX.Element | null {
  const { port, words, formats } = useUi();
  const live = useLive(
    async (signal) => (await port.codingDesk(() => undefined, signal)).totals(),
    (onChange) => port.subscribe(onChange),
  );
  if (live.kind === 'failed') return <Failure error={live.error} />;
  if (live.kind === 'loading') return null;
  const totals = live.value;
  const all = scales.flatMap((scale) => statuses.map((status) => totals[scale][status]));
  return (
    <section class="section stack">
      <h2>{words.coding.eventTotals(formats.count(all.reduce((sum, count) => sum + count, 0)))}</h2>
      <table class="event-totals">
        <thead>
          <tr>
            <th scope="col">{words.coding.fields.scale}</th>
            {statuses.map((status) => (
              <th key={status} scope="col">
                {words.coding.status[status]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scales.map((scale) => (
            <tr key={scale}>
              <th scope="row">
                <ScaleBadge scale={scale} />
              </th>
              {statuses.map((status) => (
                <td key={status}>{formats.count(totals[scale][status])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
