import type { JSX } from 'preact';
import { type ImportField, importFields } from '../../../src/capture/imports/import-fields.ts';
import { columnName } from '../../../src/capture/imports/row-records.ts';
import type { AnnouncementRecord } from '../../../src/model/announcement.ts';
import { useUi } from '../ui-context.ts';
import type { TableChoice } from './import-state.ts';

const EXAMPLES = 3;
const PREVIEW_RECORDS = 3;

interface ImportColumnsProps {
  readonly choice: TableChoice;
  readonly index: number;
}

/** A table: each column with examples and what it fills, then what the first rows become. */
export function ImportColumns({ choice, index }: ImportColumnsProps): JSX.Element {
  const { words, formats } = useUi();
  const { table, mapping, records } = choice;
  return (
    <section class="section stack" aria-label={table.source}>
      <h2 class="import-source">
        {table.source} <span class="small">{words.import.rows(formats.count(table.rows.length))}</span>
      </h2>
      {!mapping.includes('title') && !mapping.includes('bodyText') && (
        <p role="alert">{words.import.noColumn}</p>
      )}
      <ul class="import-columns">
        {table.header.map((_, column) => (
          <Column key={column} choice={choice} index={index} column={column} />
        ))}
      </ul>
      {records.length > 0 && (
        <>
          <h3 class="small">{words.import.preview}</h3>
          {records.slice(0, PREVIEW_RECORDS).map((record) => (
            <PreviewRecord key={record.announcement.id} record={record} choice={choice} />
          ))}
        </>
      )}
    </section>
  );
}

function Column({ choice, index, column }: ImportColumnsProps & { readonly column: number }): JSX.Element {
  const { words, port, run } = useUi();
  const name = columnName(choice.table, column);
  const examples = choice.table.rows
    .map(({ cells }) => cells[column]?.trim() ?? '')
    .filter(Boolean)
    .slice(0, EXAMPLES);
  const change = (value: string) =>
    run(() => port.imports.setColumn(index, column, importFields.find((field) => field === value) ?? null));
  return (
    <li class="import-column">
      <span class="cut" title={examples.join('\n')} lang="zh-CN">
        {name} <span class="small">{examples.join(' / ')}</span>
      </span>
      <select
        class="input"
        aria-label={`${name}: ${words.import.fills}`}
        value={choice.mapping[column] ?? ''}
        onChange={(event) => change(event.currentTarget.value)}
      >
        <option value="">{words.import.leftOut}</option>
        {importFields.map((field) => (
          <option key={field} value={field}>
            {words.import.fields[field]}
          </option>
        ))}
      </select>
    </li>
  );
}

interface PreviewRecordProps {
  readonly record: AnnouncementRecord;
  readonly choice: TableChoice;
}

function PreviewRecord({ record, choice }: PreviewRecordProps): JSX.Element {
  const { words } = useUi();
  const fields = choice.mapping.filter((field) => field !== null);
  const shown = fields
    .map((field) => [field, textOf(record, field)] as const)
    .filter(([, text]) => text !== '');
  return (
    <dl class="facts import-preview" lang="zh-CN">
      {shown.map(([field, text]) => (
        <div key={field}>
          <dt>{words.import.fields[field]}</dt>
          <dd class="cut" title={text}>
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function textOf({ announcement }: AnnouncementRecord, field: ImportField): string {
  const value = announcement[field];
  return Array.isArray(value) ? value.join('、') : String(value ?? '').trim();
}
