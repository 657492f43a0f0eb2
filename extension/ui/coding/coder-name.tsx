import type { JSX } from 'preact';
import { useUi } from '../ui-context.ts';

/** Who judges: kept when the person leaves the field. */
export function CoderName(): JSX.Element {
  const { words, settings, port, run } = useUi();
  const keep = (coderName: string) => run(() => port.changeSettings({ coderName: coderName.trim() }));
  return (
    <div class="stack">
      <label for="coder-name">{words.coding.coderName}</label>
      <input
        id="coder-name"
        class="input"
        autocomplete="off"
        maxLength={80}
        aria-describedby="coder-name-text"
        value={settings.coderName}
        onChange={(event) => keep(event.currentTarget.value)}
      />
      <p id="coder-name-text" class="small">
        {words.coding.coderNameText}
      </p>
    </div>
  );
}
