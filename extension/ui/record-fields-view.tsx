import type { JSX } from 'preact';
import { Fragment } from 'preact';
import { type EditStep, FieldEditor } from './field-editor.tsx';
import type { FieldInput } from './field-input.ts';
import { FieldLine } from './field-line.tsx';
import { type EditableField, editableFields } from './field-names.ts';
import type { RecordDetail } from './panel-port.ts';
import { type FieldRow, fieldView, readingsOf } from './record-fields.ts';
import { useUi } from './ui-context.ts';
import { useFocusBack } from './use-focus-back.ts';

interface RecordFieldsViewProps {
  readonly detail: RecordDetail;
  /** The field whose editor is open; the title's is opened from outside. */
  readonly editing: EditableField | null;
  readonly onEditing: (field: EditableField | null) => void;
}

/** What page and person state, then in one row what neither does. */
export function RecordFieldsView({ detail, editing, onEditing }: RecordFieldsViewProps): JSX.Element {
  const { words } = useUi();
  const save = useSave(detail, onEditing);
  useFocusBack(editing);
  const view = fieldView(detail, words);
  const lang = detail.announcement.language ?? 'zh-CN';
  const isTitle = editing === 'title';
  const opened = view.notStated.find((row) => row.field === editing);
  const line = (row: FieldRow) =>
    row.editable !== null && row.editable === editing ? (
      <FieldEditor
        key={row.field}
        row={row}
        field={row.editable}
        readings={readingsOf(row.field, detail.provenance)}
        onSave={save(row)}
        onCancel={() => onEditing(null)}
      />
    ) : (
      <FieldLine key={row.field} row={row} lang={lang} onEdit={editOf(row, onEditing)} />
    );
  return (
    <section class="fields" aria-label={words.record.fieldsLabel} onKeyDown={moveBetweenFields}>
      {isTitle && line(view.title)}
      {view.rows.map(line)}
      {opened && line(opened)}
      <NotStated rows={view.notStated} onEditing={onEditing} />
    </section>
  );
}

function editOf(row: FieldRow, onEditing: (field: EditableField) => void): (() => void) | null {
  const { editable } = row;
  return editable === null ? null : () => onEditing(editable);
}

interface NotStatedProps {
  readonly rows: readonly FieldRow[];
  readonly onEditing: (field: EditableField) => void;
}

function NotStated({ rows, onEditing }: NotStatedProps): JSX.Element | null {
  const { words } = useUi();
  if (rows.length === 0) return null;
  // Outside the names, which do not break: a line may end here.
  const gap = words.record.listComma.endsWith(' ') ? ' ' : '';
  return (
    <div class="field">
      <span class="field-label">{words.record.notStated}</span>
      <span class="not-stated">
        {rows.map((row, index) => (
          <Fragment key={row.field}>
            <NotStatedName row={row} isLast={index === rows.length - 1} onEdit={editOf(row, onEditing)} />
            {gap}
          </Fragment>
        ))}
      </span>
    </div>
  );
}

interface NotStatedNameProps {
  readonly row: FieldRow;
  readonly isLast: boolean;
  readonly onEdit: (() => void) | null;
}

function NotStatedName({ row, isLast, onEdit }: NotStatedNameProps): JSX.Element {
  const { words } = useUi();
  const comma = isLast ? '' : words.record.listComma.trimEnd();
  if (!onEdit) return <span>{row.label + comma}</span>;
  return (
    <span>
      <button
        type="button"
        data-field={row.field}
        aria-label={`${row.label}: ${words.act.add}`}
        title={words.act.add}
        onClick={onEdit}
      >
        {row.label}
      </button>
      {comma}
    </span>
  );
}

function useSave(detail: RecordDetail, onEditing: (field: EditableField | null) => void) {
  const { port, run, say } = useUi();
  const { id } = detail.announcement;
  return (row: FieldRow) => (input: FieldInput, step: EditStep) => {
    const field = row.editable;
    if (field === null || input.kind === 'wrong') return;
    onEditing(fieldAfter(field, step));
    if (input.kind === 'unchanged') return;
    const before = valueBefore(field, row.value);
    run(async () => {
      await port.correctField(id, field, input.value);
      const undo = async () => {
        await port.correctField(id, field, before);
        say({ kind: 'done', text: ({ record }) => record.undone(record.fields[field]) });
      };
      say({ kind: 'done', text: ({ record }) => record.saved(record.fields[field]), undo });
    });
  };
}

function valueBefore(field: EditableField, shown: string): string | readonly string[] | null {
  if (field === 'issuers') return shown === '' ? [] : shown.split('、');
  return shown === '' ? null : shown;
}

function fieldAfter(field: EditableField, step: EditStep): EditableField | null {
  if (step === 0) return null;
  return editableFields[editableFields.indexOf(field) + step] ?? null;
}

function moveBetweenFields(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.target instanceof HTMLInputElement) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-field]')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons[at + step]?.focus();
  event.preventDefault();
}
