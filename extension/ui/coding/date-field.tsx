import type { JSX } from 'preact';
import { useUi } from '../ui-context.ts';
import type { EventDraft } from './event-draft.ts';

interface DateFieldProps {
  readonly draft: EventDraft;
  readonly wrong: string;
  readonly onDraft: (change: Partial<EventDraft>) => void;
}

/** The date of the act, as precise as it is typed; or only that of the page. */
export function DateField({ draft, wrong, onDraft }: DateFieldProps): JSX.Element {
  const { words } = useUi();
  return (
    <div class="place-field">
      <label class="small" for="event-date">
        {words.coding.fields.date}
      </label>
      <div class="row">
        <input
          id="event-date"
          class="input date-input"
          autocomplete="off"
          value={draft.date}
          aria-invalid={wrong !== ''}
          aria-describedby="event-date-hint"
          onInput={(event) => onDraft({ date: event.currentTarget.value })}
        />
        <label class="row tight">
          <input
            type="checkbox"
            checked={draft.isPublished}
            onChange={(event) => onDraft({ isPublished: event.currentTarget.checked })}
          />
          {words.coding.precision.published}
        </label>
      </div>
      <p id="event-date-hint" class={wrong ? 'trouble' : 'small'} role={wrong ? 'alert' : undefined}>
        {wrong || words.coding.dateHint}
      </p>
    </div>
  );
}
