import type { JSX } from 'preact';
import { Icon } from './icon.tsx';
import { QueueCount } from './queue-count.tsx';
import { useUi } from './ui-context.ts';

const tabNames = ['page', 'corpus', 'coding', 'queue'] as const;
type TabName = (typeof tabNames)[number];
export type ViewName = TabName | 'sync' | 'import';

interface PanelTabsProps {
  /** Sync has no tab: it is opened from the status line, and then none is current. Import belongs to the corpus. */
  readonly view: ViewName;
  readonly onView: (view: ViewName) => void;
}

/** The tabs of the views that exist, and the way to the settings. */
export function PanelTabs({ view, onView }: PanelTabsProps): JSX.Element {
  const { words, port } = useUi();
  const current = tabOf(view);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const at = Math.max(0, tabNames.indexOf(current ?? 'page'));
    const step = event.key === 'ArrowRight' ? 1 : -1;
    const next = tabNames[(at + step + tabNames.length) % tabNames.length] ?? 'page';
    onView(next);
    document.getElementById(`tab-${next}`)?.focus();
    event.preventDefault();
  };
  return (
    <header class="tabs">
      <div class="tablist" role="tablist" aria-label={words.tabs.views} onKeyDown={onKeyDown}>
        {tabNames.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            class="tab"
            type="button"
            role="tab"
            aria-selected={current === name}
            aria-controls="view"
            tabIndex={name === (current ?? 'page') ? 0 : -1}
            onClick={() => onView(name)}
          >
            {words.tabs[name]}
            {name === 'queue' && <QueueCount />}
          </button>
        ))}
      </div>
      <button
        class="icon-button"
        type="button"
        aria-label={words.act.openSettings}
        title={words.act.openSettings}
        onClick={() => port.openOptions()}
      >
        <Icon name="settings" />
      </button>
    </header>
  );
}

function tabOf(view: ViewName): TabName | null {
  if (view === 'import') return 'corpus';
  return view === 'sync' ? null : view;
}
