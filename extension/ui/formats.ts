import type { Words } from './words/words.ts';

/** Numbers and moments as the shown language writes them. */
export interface Formats {
  readonly count: (value: number) => string;
  /** @param share 0–1 */
  readonly percent: (share: number) => string;
  readonly size: (bytes: number) => string;
  /** A moment near to now by its clock, others by their date; empty for text that is no instant. */
  readonly moment: (instant: string) => string;
  /** With one decimal, in seconds. */
  readonly duration: (ms: number) => string;
}

/**
 * @param now the present, asked at each use
 * @param timeZone IANA name; the device's when left out
 */
export function formatsFor(words: Words, now: () => Date, timeZone?: string): Formats {
  const zone = timeZone === undefined ? {} : { timeZone };
  const whole = new Intl.NumberFormat(words.language);
  const decimal = new Intl.NumberFormat(words.language, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(words.language, { style: 'percent' });
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...zone });
  const day = new Intl.DateTimeFormat('sv-SE', { ...zone });
  return {
    count: (value) => whole.format(value),
    percent: (share) => percent.format(share),
    size: (bytes) => sizeText(bytes, decimal),
    duration: (ms) => words.time.seconds(decimal.format(ms / 1000)),
    moment: (instant) => {
      const date = new Date(instant);
      if (Number.isNaN(date.getTime())) return '';
      const today = now();
      const yesterday = new Date(today.getTime() - DAY_MS);
      if (day.format(date) === day.format(today)) return words.time.today(clock.format(date));
      if (day.format(date) === day.format(yesterday)) return words.time.yesterday(clock.format(date));
      return `${day.format(date)} ${clock.format(date)}`;
    },
  };
}

const DAY_MS = 86_400_000;
const KILO = 1024;

function sizeText(bytes: number, decimal: Intl.NumberFormat): string {
  if (bytes < KILO) return `${bytes} B`;
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)} KB`;
  if (bytes < KILO ** 3) return `${decimal.format(bytes / KILO ** 2)} MB`;
  return `${decimal.format(bytes / KILO ** 3)} GB`;
}
