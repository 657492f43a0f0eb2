import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { FieldMark, FieldRow } from './record-fields.ts';
import { useUi } from './ui-context.ts';

interface FieldLineProps {
  readonly row: FieldRow;
  /** BCP 47 tag of the page's text. */
  readonly lang: string;
  /** Null where this field cannot be corrected here. */
  readonly onEdit: (() => void) | null;
}

/** Label, value, and who says so; the words of the page open below. */
export function FieldLine({ row, lang, onEdit }: FieldLineProps): JSX.Element {
  const { words } = useUi();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="field">
      <span class="field-label">{row.label}</span>
      {onEdit ? (
        <button
          class="field-value"
          type="button"
          data-field={row.field}
          title={words.act.edit}
          onClick={onEdit}
          lang={lang}
        >
          <span class="hidden-text" lang={words.language}>{`${row.label}, ${words.act.edit}: `}</span>
          {row.value}
        </button>
      ) : (
        <span class="field-value" lang={lang}>
          {row.value}
        </span>
      )}
      {row.mark && (
        <EvidenceMark row={row} mark={row.mark} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      )}
      {isOpen && row.mark && (
        <p class="evidence" lang={lang}>
          {row.mark.evidence}
        </p>
      )}
    </div>
  );
}

interface EvidenceMarkProps {
  readonly row: FieldRow;
  readonly mark: FieldMark;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The reader in words; a button where it has words of the page to show. */
export function EvidenceMark({ row, mark, isOpen, onToggle }: EvidenceMarkProps): JSX.Element {
  const { words } = useUi();
  const shown = (
    <>
      {mark.kind === 'to-check' && <Icon name="alert" sizePx={12} />}
      <span class="who">{mark.label}</span>
    </>
  );
  if (mark.evidence === '') return <span class={`field-mark ${mark.kind}`}>{shown}</span>;
  return (
    <button
      class={`field-mark ${mark.kind}`}
      type="button"
      aria-expanded={isOpen}
      title={mark.evidence}
      onClick={onToggle}
    >
      <span class="quote cut">{mark.evidence}</span>
      {shown}
      <span class="hidden-text">{words.record.evidenceOf(row.label, mark.reader)}</span>
    </button>
  );
}
