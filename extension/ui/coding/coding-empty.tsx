import type { JSX } from 'preact';
import { useUi } from '../ui-context.ts';
import type { CodingFilters } from './coding-place.ts';
import { useCodingKeys } from './use-coding-keys.ts';

interface CodingEmptyProps {
  /** True when the corpus holds no event at all. */
  readonly isBare: boolean;
  readonly filters: CodingFilters;
  readonly onUndo: () => void;
  readonly onShowAll: () => void;
}

/** Why there is no event at hand, and what to do about it. */
export function CodingEmpty({ isBare, filters, onUndo, onShowAll }: CodingEmptyProps): JSX.Element {
  const { words } = useUi();
  const { emptyTitle, emptyText, doneTitle, doneText, noneTitle, noneText, clearFilters } = words.coding;
  useCodingKeys(isBare, (action) => action === 'undo' && onUndo());
  const isDone = filters.status === 'to-do' && filters.kind === 'all' && filters.scale === 'all';
  if (isBare) return <Told title={emptyTitle} text={emptyText} />;
  return (
    <Told title={isDone ? doneTitle : noneTitle} text={isDone ? doneText : noneText}>
      <button class="button" type="button" onClick={onShowAll}>
        {clearFilters}
      </button>
    </Told>
  );
}

interface ToldProps {
  readonly title: string;
  readonly text: string;
  readonly children?: JSX.Element;
}

function Told({ title, text, children }: ToldProps): JSX.Element {
  return (
    <section class="section stack">
      <h2>{title}</h2>
      <p class="prose">{text}</p>
      <div class="row">{children}</div>
    </section>
  );
}
