import { type CoderValues, fieldAgreement } from '../src/analysis/agreement/field-agreement.ts';
import { actsOf, type ReadAct, type ReadEvent, readings } from '../tests/coding/gold-readings.ts';

const BOOTSTRAP = { seed: 20_261_125, draws: 2000 };
const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

/** How far the three readings of the real passages agree, field by field, and where they differ. */
export function printReadingAgreement(): void {
  const acts = actsOf(readings, false);
  const foundBy = (count: number) => acts.filter(({ said }) => said.filter(Boolean).length === count).length;
  say(`three readings: events of all ${foundBy(3)}, of two ${foundBy(2)}, of one only ${foundBy(1)}`);
  say('pairs: gold and second, gold and third, second and third');
  say(`${'field'.padEnd(24)}units  percent by pair     kappa by pair     alpha [95 %]`);
  printField('passage tells an event', tellsAnEvent());
  printField('place named', placesNamed());
  printField(
    'event found',
    byReader(acts, () => 'yes', 'no'),
  );
  printField(
    'kind',
    byReader(actsOf(readings, true), ({ kind }) => kind),
  );
  for (const [field, read] of fields) printField(field, byReader(acts, read));
  for (const act of acts) printDifferences(act);
  printPlaceDifferences();
}

const set = (codes: readonly string[]): string => codes.toSorted().join('+');
const fields: readonly (readonly [string, (event: ReadEvent) => string])[] = [
  ['date', ({ date }) => date],
  ['precision', ({ precision }) => precision],
  ['scale', ({ scale }) => scale],
  ['participants, as sets', ({ participants }) => set(participants)],
  ['origin', ({ origin }) => set(origin)],
  ['destination', ({ destination }) => set(destination)],
  ['mode', ({ mode }) => mode],
];

function tellsAnEvent(): CoderValues[] {
  return readings.map((passages) => passages.map(({ events }) => (events.length > 0 ? 'yes' : 'no')));
}

/** One unit for each passage and each place that any reader names anywhere. */
function placesNamed(): CoderValues[] {
  const codes = [...new Set(readings.flat().flatMap(({ places }) => places))];
  return readings.map((passages) =>
    passages.flatMap(({ places }) => codes.map((code) => (places.includes(code) ? 'yes' : 'no'))),
  );
}

function byReader(
  acts: readonly ReadAct[],
  read: (event: ReadEvent) => string,
  otherwise: string | null = null,
): CoderValues[] {
  return readings.map((_, reader) =>
    acts.map(({ said }) => {
      const event = said[reader];
      return event ? read(event) : otherwise;
    }),
  );
}

function printField(field: string, values: readonly CoderValues[]): void {
  const all = fieldAgreement(values, BOOTSTRAP);
  const pairs = PAIRS.map(([a, b]) =>
    fieldAgreement([values[a] ?? [], values[b] ?? []], { ...BOOTSTRAP, draws: 0 }),
  );
  const percent = pairs.map((pair) => shown(pair.percent === null ? null : 100 * pair.percent, 1)).join(' ');
  const kappa = pairs.map((pair) => shown(pair.cohenKappa, 3)).join(' ');
  const interval = `[${shown(all.alphaLow, 3)}, ${shown(all.alphaHigh, 3)}]`;
  const alpha = all.undefinedBecause ?? `${shown(all.alpha, 3)} ${interval}`;
  say(`${field.padEnd(24)}${String(all.units).padEnd(7)}${percent.padEnd(20)}${kappa.padEnd(18)}${alpha}`);
}

function printDifferences({ id, said }: ReadAct): void {
  const kinds = said.map((event) => event?.kind ?? 'none');
  if (said.includes(null)) say(`${id}: ${kinds.join(' | ')}`);
  for (const [field, read] of fields) {
    const values = said.map((event) => (event ? read(event) : '–'));
    if (new Set(values.filter((value) => value !== '–')).size > 1)
      say(`${id} ${field}: ${values.join(' | ')}`);
  }
}

function printPlaceDifferences(): void {
  for (const [index, { id }] of (readings[0] ?? []).entries()) {
    const named = readings.map((passages) => passages[index]?.places ?? []);
    const all = new Set(named.flat());
    const unsure = [...all].filter((code) => !named.every((places) => places.includes(code)));
    if (unsure.length > 0)
      say(
        `${id} places: ${named.map((places) => set(places.filter((code) => unsure.includes(code))) || 'none').join(' | ')}`,
      );
  }
}

function shown(value: number | null, digits: number): string {
  return value === null ? '–' : value.toFixed(digits);
}

function say(line: string): void {
  process.stdout.write(`    ${line}\n`);
}
