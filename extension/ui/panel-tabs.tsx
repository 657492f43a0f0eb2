import type { JSX } from 'preact';
import { Icon } from './icon.tsx';
import { QueueCount } from './queue-count.tsx';
import { useUi } from './ui-context.ts';

export type ViewName = 'page' | 'corpus' | 'queue' | 'sync';
const tabNames = ['page', 'corpus', 'queue'] as const;

interface PanelTabsProps {
  /** Sync has no tab: it is opened from the status line, and then none is current. */
  readonly view: ViewName;
  readonly onView: (view: ViewName) => void;
}

/** The tabs of the views that exist, and the way to the settings. */
export function PanelTabs({ view, onView }: PanelTabsProps): JSX.Element {
  const { words, port } = useUi();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const at = view === 'sync' ? 0 : tabNames.indexOf(view);
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
            aria-selected={view === name}
            aria-controls="view"
            tabIndex={view === name || (view === 'sync' && name === 'page') ? 0 : -1}
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
