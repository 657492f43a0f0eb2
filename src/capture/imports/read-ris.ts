import { decodeBytes } from '../bytes/decode-bytes.ts';
import { importError } from './import-problem.ts';
import type { Reference } from './reference-record.ts';

/** One entry of a RIS file. */
export interface RisEntry {
  readonly reference: Reference;
  /** Line of its TY, from 1. */
  readonly line: number;
}

interface RisRecord {
  /** Line of its TY, from 1. */
  readonly line: number;
  readonly type: string;
  readonly values: Map<string, string[]>;
}

const TAG_LINE = /^([A-Z][A-Z0-9])\s{1,2}-(?:\s(.*))?$/;

/**
 * The entries of a RIS file as Zotero, EndNote and CNKI write it. A line without a tag goes on with the field
 * before it.
 *
 * @throws {ImportError} when a field stands outside a record, a record has no end, or there is no record
 * @source Research Information Systems, RIS format specification (2001; types and tags of 2011)
 */
export function readRis(bytes: Uint8Array, file: string): RisEntry[] {
  const { text, replacements } = decodeBytes(bytes);
  if (replacements > 0) throw importError('bad-encoding', file);
  return risRecords(text.replace(/^\ufeff/, ''), file).map((record) => ({
    reference: referenceOf(record),
    line: record.line,
  }));
}

function risRecords(text: string, file: string): RisRecord[] {
  const reading: RisReading = { file, records: [], open: null, last: [] };
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() !== '') addLine(reading, line, index + 1);
  }
  expectClosed(reading);
  if (reading.records.length === 0) throw importError('no-text', file);
  return reading.records;
}

interface RisReading {
  readonly file: string;
  readonly records: RisRecord[];
  open: RisRecord | null;
  /** Values of the field before, which a line without a tag goes on with. */
  last: string[];
}

function addLine(reading: RisReading, line: string, number: number): void {
  const [, tag, value = ''] = TAG_LINE.exec(line.trimEnd()) ?? [];
  if (tag === 'TY') {
    expectClosed(reading);
    reading.open = { line: number, type: value.trim(), values: new Map() };
    reading.records.push(reading.open);
  } else if (tag === 'ER') reading.open = null;
  else if (reading.open) addValue(reading, reading.open, tag, (tag ? value : line).trim());
  else throw importError('ris-no-start', reading.file, line.trim(), { unit: 'line', number });
}

function expectClosed({ open, file }: RisReading): void {
  if (open) throw importError('ris-no-end', file, '', { unit: 'line', number: open.line });
}

function addValue(reading: RisReading, open: RisRecord, tag: string | undefined, text: string): void {
  if (tag) {
    reading.last = open.values.get(tag) ?? [];
    reading.last.push(text);
    open.values.set(tag, reading.last);
  } else reading.last.push(`${reading.last.pop() ?? ''}\n${text}`.trim());
}

function referenceOf({ type, values }: RisRecord): Reference {
  const all = (...tags: readonly string[]) => tags.flatMap((tag) => values.get(tag) ?? []).filter(Boolean);
  const first = (...tags: readonly string[]) => all(...tags)[0] ?? null;
  return {
    title: first('TI', 'T1', 'CT', 'BT'),
    isReport: /^(?:RPRT|GOVDOC|STAT|BILL|LEGAL|STAND|HEAR|CASE|GEN)$/.test(type),
    authors: all('AU', 'A1', 'A2').map((name) => ({ name, isPerson: /,/.test(name) })),
    publisher: first('PB'),
    // DA has the day where PY has the year only; Y2 is the day of a visit.
    dates: all('DA', 'PY', 'Y1').map((date) => date.replace(/\/+$/, '').replace(/\/.*[^\d/].*$/, '')),
    url: first('UR', 'LK'),
    container: first('T2', 'JO', 'JF'),
    numbers: all('M1', 'SN', 'IS', 'C1', 'C2', 'CN', 'VL'),
    keywords: all('KW').flatMap((words) => words.split(/[;；\n]/)),
    notes: all('AB', 'N2', 'N1'),
    language: first('LA'),
  };
}
