import { fieldText, type JudgedField, judgedFields } from '../../coding/judged-fields.ts';
import type { RatedEvent } from '../../coding/rated-events.ts';
import { type FieldAgreement, type FieldAgreementOptions, fieldAgreement } from './field-agreement.ts';

export type AgreementField = 'status' | JudgedField;

/** What two or more coders said differently of one field of one event. */
export interface Disagreement {
  readonly eventId: string;
  readonly announcementId: string;
  readonly field: AgreementField;
  readonly values: readonly { readonly coder: string; readonly value: string }[];
  readonly quote: string;
}

export interface CoderAgreement {
  /** In alphabetical order. */
  readonly coders: readonly string[];
  /** Suggested events, and events added by hand, that at least two coders judged. */
  readonly suggestedEvents: number;
  readonly addedEvents: number;
  /** Added by hand by one coder only: no agreement can be counted, yet it tells that the others saw none. */
  readonly addedByOne: readonly {
    readonly eventId: string;
    readonly coder: string;
    readonly quote: string;
  }[];
  readonly fields: readonly (FieldAgreement & {
    readonly field: AgreementField;
    /** Of fields that hold a set: shared members of all members, mean over pairs and units, 0–1. */
    readonly overlap: number | null;
  })[];
  readonly disagreements: readonly Disagreement[];
}

const fields: readonly AgreementField[] = ['status', ...judgedFields];
const listFields: readonly AgreementField[] = ['participants', 'origin', 'destination'];

/**
 * How far coders agree, field by field. `status` counts every event that two coders judged; the other fields count
 * among those who hold the event to be true. A list counts as one value, whatever its order; `overlap` tells how
 * near unequal lists are.
 *
 * @source Krippendorff 2019, Content Analysis, 4th ed.; overlap: Jaccard 1912
 * @example coderAgreement([], { seed: 1, draws: 10 }).coders // => []
 */
export function coderAgreement(rated: readonly RatedEvent[], options: FieldAgreementOptions): CoderAgreement {
  const coders = [...new Set(rated.flatMap(({ byCoder }) => [...byCoder.keys()]))].toSorted();
  const shared = rated.filter(({ byCoder }) => byCoder.size > 1);
  return {
    coders,
    suggestedEvents: shared.filter(({ isAdded }) => !isAdded).length,
    addedEvents: shared.filter(({ isAdded }) => isAdded).length,
    addedByOne: rated.filter(({ isAdded, byCoder }) => isAdded && byCoder.size === 1).map(addition),
    fields: fields.map((field) => ({
      field,
      ...fieldAgreement(
        coders.map((coder) => shared.map((event) => saidOf(event, coder, field))),
        options,
      ),
      overlap: listFields.includes(field) ? overlapOf(shared, coders, field) : null,
    })),
    disagreements: shared.flatMap((event) => fields.flatMap((field) => disagreement(event, coders, field))),
  };
}

/** Null when the coder did not judge the event or, for its fields, does not hold it to be true. */
function saidOf({ byCoder }: RatedEvent, coder: string, field: AgreementField): string | null {
  const said = byCoder.get(coder);
  if (!said) return null;
  if (field === 'status') return said.status;
  return said.status === 'rejected' ? null : fieldText(said.event[field]);
}

function addition({ id, event, byCoder }: RatedEvent): CoderAgreement['addedByOne'][number] {
  return { eventId: id, coder: [...byCoder.keys()].join(), quote: event.quote };
}

function disagreement(rated: RatedEvent, coders: readonly string[], field: AgreementField): Disagreement[] {
  const values = coders.flatMap((coder) => {
    const value = saidOf(rated, coder, field);
    return value === null ? [] : [{ coder, value }];
  });
  if (new Set(values.map(({ value }) => value)).size < 2) return [];
  const { announcementId, quote } = rated.event;
  return [{ eventId: rated.id, announcementId, field, values, quote }];
}

function overlapOf(
  shared: readonly RatedEvent[],
  coders: readonly string[],
  field: AgreementField,
): number | null {
  const shares = shared.flatMap((event) => {
    const sets = coders.flatMap((coder) => saidOf(event, coder, field) ?? []).map(membersOf);
    return sets.flatMap((a, index) => sets.slice(index + 1).map((b) => jaccard(a, b)));
  });
  return shares.length === 0 ? null : shares.reduce((total, share) => total + share, 0) / shares.length;
}

function membersOf(text: string): Set<string> {
  return new Set(text.split(' ').filter((member) => member !== ''));
}

/** Two empty sets are equal. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 1 : [...a].filter((member) => b.has(member)).length / all;
}
