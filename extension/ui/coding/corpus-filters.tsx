import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { eventKinds, type PolicyEvent, type Scale, scales } from '../../../src/model/event.ts';
import { Icon } from '../icon.tsx';
import { useUi } from '../ui-context.ts';
import { Choice } from './choice.tsx';
import { countOfKind, countOfScale, type EventFilters } from './event-filters.ts';
import { SCALE_MARK_PX } from './scale-badge.tsx';

interface CorpusFiltersProps {
  /** Events of each announcement that the search found. */
  readonly documents: readonly (readonly PolicyEvent[])[];
  readonly filters: EventFilters;
  readonly onFilters: (filters: EventFilters) => void;
}

/** Narrows the list by scale and kind of the events told; each count is of the search at hand. */
export function CorpusFilters({ documents, filters, onFilters }: CorpusFiltersProps): JSX.Element {
  const { words, formats } = useUi();
  const counts = useMemo(
    () => new Map(scales.map((scale) => [scale, countOfScale(documents, scale, filters)])),
    [documents, filters],
  );
  const toggle = (scale: Scale) => {
    const others = filters.scales.filter((other) => other !== scale);
    onFilters({ ...filters, scales: filters.scales.includes(scale) ? others : [...others, scale] });
  };
  return (
    <fieldset class="corpus-filters">
      <legend class="hidden-text">{words.coding.filters}</legend>
      {scales.map((scale) => (
        <button
          key={scale}
          type="button"
          class="filter-chip"
          aria-pressed={filters.scales.includes(scale)}
          onClick={() => toggle(scale)}
        >
          <Icon name={scale} sizePx={SCALE_MARK_PX} />
          {words.coding.scale[scale]}
          <span class="small">{formats.count(counts.get(scale) ?? 0)}</span>
          {filters.scales.includes(scale) && <Icon name="close" sizePx={12} />}
        </button>
      ))}
      <KindChoice documents={documents} filters={filters} onFilters={onFilters} />
    </fieldset>
  );
}

function KindChoice({ documents, filters, onFilters }: CorpusFiltersProps): JSX.Element {
  const { words, formats } = useUi();
  const counts = useMemo(
    () => eventKinds.map((kind) => [kind, countOfKind(documents, kind, filters)] as const),
    [documents, filters],
  );
  const options = counts.map(
    ([kind, count]) => [kind, `${words.coding.kind[kind]} ${formats.count(count)}`] as const,
  );
  return (
    <Choice
      id="corpus-kind"
      label={words.coding.fields.kind}
      value={filters.kind}
      options={[['all', words.coding.all], ...options]}
      onChange={(kind) => onFilters({ ...filters, kind })}
    />
  );
}
