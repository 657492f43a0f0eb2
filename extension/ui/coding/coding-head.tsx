import type { JSX } from 'preact';
import type { LearntOrder } from '../../../src/coding/learning/learn-order.ts';
import { eventKinds, scales, statuses } from '../../../src/model/event.ts';
import { useUi } from '../ui-context.ts';
import { Choice } from './choice.tsx';
import type { CodingDesk } from './coding-desk.ts';
import { type CodingFilters, isToDo } from './coding-place.ts';
import { LearntOrderChoice } from './learnt-order-choice.tsx';

interface CodingHeadProps {
  readonly desk: CodingDesk;
  readonly order: LearntOrder | null;
  readonly filters: CodingFilters;
  readonly onFilters: (filters: CodingFilters) => void;
}

/** How far the judging is, and what is shown. */
export function CodingHead({ desk, order, filters, onFilters }: CodingHeadProps): JSX.Element {
  const { words, formats } = useUi();
  const events = desk.documents.flatMap((document) => document.events);
  const left = events.filter(isToDo).length;
  const judged = events.length - left;
  return (
    <section class="section stack">
      <div class="row between">
        <h1>{words.coding.progress(formats.count(judged), formats.count(events.length))}</h1>
        <span class="small">{words.coding.left(formats.count(left))}</span>
      </div>
      <progress class="bar" aria-label={words.coding.title} value={judged} max={Math.max(1, events.length)} />
      <Filters filters={filters} onFilters={onFilters} />
      <RegionChoice desk={desk} />
      <LearntOrderChoice order={order} />
    </section>
  );
}

/** Whose places events are looked for in; kept for the next time. */
function RegionChoice({ desk }: { readonly desk: CodingDesk }): JSX.Element {
  const { words, port, run } = useUi();
  const language = words.language === 'en' ? 'en' : 'zh';
  return (
    <Choice
      id="coding-region"
      label={words.coding.region}
      value={desk.region.id}
      options={desk.regions.map(({ id, name }) => [id, name[language]] as const)}
      onChange={(region) => run(() => port.changeSettings({ region }))}
    />
  );
}

function Filters({ filters, onFilters }: Pick<CodingHeadProps, 'filters' | 'onFilters'>): JSX.Element {
  const { words } = useUi();
  const { fields, status, kind, scale, all, toDo } = words.coding;
  return (
    <fieldset class="filters">
      <legend class="hidden-text">{words.coding.filters}</legend>
      <Choice
        id="filter-status"
        label={fields.status}
        value={filters.status}
        options={[['to-do', toDo], ['all', all], ...statuses.map((name) => [name, status[name]] as const)]}
        onChange={(value) => onFilters({ ...filters, status: value })}
      />
      <Choice
        id="filter-kind"
        label={fields.kind}
        value={filters.kind}
        options={[['all', all], ...eventKinds.map((name) => [name, kind[name]] as const)]}
        onChange={(value) => onFilters({ ...filters, kind: value })}
      />
      <Choice
        id="filter-scale"
        label={fields.scale}
        value={filters.scale}
        options={[['all', all], ...scales.map((name) => [name, scale[name]] as const)]}
        onChange={(value) => onFilters({ ...filters, scale: value })}
      />
    </fieldset>
  );
}
