import { seededRandom } from '../../src/analysis/statistics/numeric/seeded-random.ts';
import { eventKinds, scales } from '../../src/model/event.ts';

/** Events by column, as a table holds them. */
export interface MadeUpEvents {
  readonly id: readonly string[];
  readonly date: readonly string[];
  readonly kind: readonly string[];
  readonly scale: readonly string[];
  readonly participants: readonly (readonly string[])[];
  readonly status: readonly string[];
}

const FIRST_YEAR = 1986;
const YEARS = 40;
/** Turning point after which there are several times as many events. */
const RISE_YEAR = 28;
const MOST_PARTICIPANTS = 4;

/** Events between cities of very different size; the same for the same numbers. */
export function madeUpEvents(count: number, cities: number): MadeUpEvents {
  const random = seededRandom(cities);
  const names = Array.from({ length: cities }, (_, i) => `C${String(i).padStart(3, '0')}`);
  const city = () => names[Math.floor(cities * random() ** 3)] ?? '';
  const rows = Array.from({ length: count }, (_, i) => {
    const late = random() < 0.8;
    const year =
      FIRST_YEAR + Math.floor(late ? RISE_YEAR + random() * (YEARS - RISE_YEAR) : random() * RISE_YEAR);
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const size = 2 + Math.floor(random() * (MOST_PARTICIPANTS - 1));
    return {
      id: `e${i}`,
      date: `${year}-${month}-15`,
      kind: eventKinds[Math.floor(random() * eventKinds.length)] ?? 'meeting',
      scale: scales[Math.floor(random() * scales.length)] ?? 'intercity',
      participants: [...new Set(Array.from({ length: size }, city))].sort(),
    };
  });
  return {
    id: rows.map((row) => row.id),
    date: rows.map((row) => row.date),
    kind: rows.map((row) => row.kind),
    scale: rows.map((row) => row.scale),
    participants: rows.map((row) => row.participants),
    status: rows.map(() => 'confirmed'),
  };
}
