import type { NamedEvent } from '../analysis/named-events.ts';
import type { Region } from '../lexicon/region.ts';
import type { ChartRow, Language } from './chart.ts';
import { safeUrl } from './safe-url.ts';
import { chartWords, kindWord } from './words.ts';

/** Events as rows of the table beside a chart; scale, kind and places in words, the date as it is stored. */
export function eventTableRows(
  events: readonly NamedEvent[],
  region: Region,
  language: Language,
): ChartRow[] {
  const units = new Map(
    [...region.cities, ...region.provinces].map((unit) => [unit.code, unit.name[language]]),
  );
  return events.map((event) => ({
    id: event.id,
    date: event.date,
    precision: event.precision,
    scale: chartWords[language].scales[event.scale],
    kind: kindWord(event.kind, language),
    title: event.title || event.label,
    places: event.participants.map((code) => units.get(code) ?? code).join(chartWords[language].comma),
    quote: event.quote,
    url: safeUrl(event.url),
  }));
}
