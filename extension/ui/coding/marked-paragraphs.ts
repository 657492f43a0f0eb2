import type { PolicyEvent } from '../../../src/model/event.ts';

/** Where an event's sentence stands in the text of today. */
export interface QuotePlace {
  readonly eventId: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a paragraph that the same events quote. */
export interface TextPiece {
  readonly text: string;
  readonly eventIds: readonly string[];
}

export interface MarkedParagraph {
  /** In the text, in UTF-16 units. */
  readonly start: number;
  readonly pieces: readonly TextPiece[];
}

interface Text {
  readonly contentHash: string;
  readonly bodyText: string;
}

/**
 * The sentence of an event in a body; where the text has changed since, the first place that still reads so.
 *
 * @returns null when the event is told by the title, or the sentence is gone
 */
export function quotePlace(event: PolicyEvent, { contentHash, bodyText }: Text): QuotePlace | null {
  if (event.field !== 'bodyText') return null;
  const isThere = event.contentHash === contentHash || bodyText.startsWith(event.quote, event.start);
  const start = isThere ? event.start : bodyText.indexOf(event.quote);
  return start < 0 ? null : { eventId: event.id, start, end: start + event.quote.length };
}

/** The paragraphs of a body with what events quote of each; empty lines are left out. */
export function markedParagraphs(bodyText: string, quotes: readonly QuotePlace[]): MarkedParagraph[] {
  const paragraphs: MarkedParagraph[] = [];
  let start = 0;
  for (const line of bodyText.split('\n')) {
    if (line.trim() !== '') paragraphs.push({ start, pieces: piecesOf(line, start, quotes) });
    start += line.length + 1;
  }
  return paragraphs;
}

function piecesOf(line: string, lineStart: number, quotes: readonly QuotePlace[]): TextPiece[] {
  const within = (at: number) => Math.min(Math.max(at - lineStart, 0), line.length);
  const edges = quotes.flatMap(({ start, end }) => [within(start), within(end)]);
  const cuts = [...new Set([0, ...edges, line.length])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? line.length;
    const over = quotes.filter((quote) => within(quote.start) <= from && to <= within(quote.end));
    return { text: line.slice(from, to), eventIds: over.map(({ eventId }) => eventId) };
  });
}
