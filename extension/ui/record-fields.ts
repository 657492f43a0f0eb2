import { corrected } from '../../src/coding/corrections.ts';
import type { Announcement, Provenance } from '../../src/model/announcement.ts';
import { type EditableField, editableFields, type FieldName, fieldNames } from './field-names.ts';
import type { RecordDetail } from './panel-port.ts';
import type { Words } from './words/words.ts';

/** Below this a value is shown as one to check; above it a figure would only distract. */
export const SURE_CONFIDENCE = 0.75;

/** A field that the page or the person states. */
export interface FieldRow {
  readonly field: FieldName;
  readonly label: string;
  readonly value: string;
  readonly mark: FieldMark | null;
  readonly editable: EditableField | null;
}

/** Who says so: a reader, an unsure reader, or the person. */
export interface FieldMark {
  readonly kind: 'reader' | 'to-check' | 'you';
  readonly label: string;
  /** The reader in words, even where the label says to check. */
  readonly reader: string;
  /** Words or place of the page; empty for the person's own value. */
  readonly evidence: string;
}

export interface FieldView {
  /** The title, corrected where the person did so. */
  readonly title: FieldRow;
  /** Stated fields but the title. */
  readonly rows: readonly FieldRow[];
  /** Fields that neither page nor person states. */
  readonly notStated: readonly FieldRow[];
}

/** The fields of a record as the panel shows them: the person's corrections over what was read. */
export function fieldView(detail: RecordDetail, words: Words): FieldView {
  const current = corrected(detail.announcement, detail.codings);
  const rows = fieldNames.map((field) => fieldRow(field, detail, current, words));
  const [title, ...others] = rows;
  if (!title) throw new RangeError('fieldNames begins with the title');
  return {
    title,
    rows: others.filter((row) => row.value !== ''),
    notStated: others.filter((row) => row.value === ''),
  };
}

function fieldRow(field: FieldName, detail: RecordDetail, current: Announcement, words: Words): FieldRow {
  const stated = fieldText(field, detail.announcement[field], words);
  const value = fieldText(field, current[field], words);
  const you: FieldMark = { kind: 'you', label: words.record.you, reader: words.record.you, evidence: '' };
  const read = value === '' ? null : readerMark(chosenReading(field, detail.provenance), words);
  return {
    field,
    label: words.record.fields[field],
    value,
    mark: value === stated ? read : you,
    editable: editableFields.find((editable) => editable === field) ?? null,
  };
}

/** A value as one line of text; empty for what is not stated. */
export function fieldText(field: FieldName, value: unknown, words: Words): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('、');
  const text = String(value);
  if (field === 'genre') return named(words.record.genres, text);
  if (field === 'issuerTier') return named(words.record.tiers, text);
  return text;
}

function named(names: Readonly<Record<string, string>>, id: string): string {
  return names[id] ?? id;
}

/** Every reading of a field, chosen first, each value once. */
export function readingsOf(field: FieldName, provenance: readonly Provenance[]): readonly Provenance[] {
  const rows = provenance.filter((row) => row.field === field && row.value !== '');
  const sorted = rows.toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || b.confidence - a.confidence);
  return sorted.filter((row, index) => sorted.findIndex((other) => other.value === row.value) === index);
}

function chosenReading(field: FieldName, provenance: readonly Provenance[]): Provenance | undefined {
  return provenance.find((row) => row.chosen && row.field === field);
}

function readerMark(reading: Provenance | undefined, words: Words): FieldMark | null {
  if (!reading) return null;
  const reader = readerName(reading.reader, words);
  const isSure = reading.confidence >= SURE_CONFIDENCE;
  return {
    kind: isSure ? 'reader' : 'to-check',
    label: isSure ? reader : words.record.toCheck(reading.confidence.toFixed(2)),
    reader,
    evidence: reading.evidence,
  };
}

/** A reader's name in words; its id where no name is known. */
export function readerName(id: string, words: Words): string {
  return named(words.record.readers, id);
}
