/** Names of the twelve months as dates have them: English, German, French, Spanish, Italian, Portuguese, Dutch. */
const NAMES = [
  'january januar jänner janvier enero gennaio janeiro januari',
  'february februar feber février fevrier febrero febbraio fevereiro februari',
  'march märz maerz mars marzo março marco maart',
  'april avril abril aprile',
  'may mai mayo maggio maio mei',
  'june juni juin junio giugno junho',
  'july juli juillet julio luglio julho',
  'august août aout agosto augustus',
  'september septembre septiembre setiembre settembre setembro',
  'october oktober octobre octubre ottobre outubro',
  'november novembre noviembre novembro',
  'december dezember décembre decembre diciembre dicembre dezembro',
].map((names) => names.split(' '));
const ENGLISH_SHORT = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** A pattern for the name of a month, longest first; English names may be cut (`Sept`). */
export const MONTH_NAME = `(?:${[...NUMBERS.keys()].toSorted((a, b) => b.length - a.length).join('|')}|(?:${ENGLISH_SHORT.join('|')})[a-z]*)`;

/** Number of a month that matches the pattern, 1–12. */
export function monthNumber(name: string): number {
  const known = NUMBERS.get(name.toLowerCase());
  return known ?? ENGLISH_SHORT.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
