import type { PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';

/** The text itself tells better than the page, which many templates leave at `en`. */
const CONFIDENCE = { text: 0.95, attribute: 0.5 };
const SAMPLE_LENGTH = 4000;
/** Share of letters in a script from which a text is in it. */
const SCRIPT_SHARE = 0.2;
const FUNCTION_WORDS: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(?:the|and|of|to|in|for|is|that)\b/gi],
  ['de', /\b(?:der|die|das|und|den|von|mit|für|nicht|ist)\b/gi],
  ['fr', /\b(?:le|la|les|des|et|une|pour|dans|est|du)\b/gi],
  ['es', /\b(?:el|los|las|una|para|que|por|con|del)\b/gi],
];

/** The language of the text, as a primary subtag (`zh`, `en`, `de`). */
export function readLanguage(page: PageView): Proposal[] {
  const lines = page.body?.lines.length ? page.body.lines : page.lines;
  const sample = lines
    .map(({ text }) => text)
    .join('\n')
    .slice(0, SAMPLE_LENGTH);
  const proposals: Proposal[] = [];
  const told = languageOf(sample);
  const base = { field: 'language', evidence: sample.slice(0, 40) } as const;
  if (told) proposals.push({ ...base, value: told, confidence: CONFIDENCE.text, reader: 'text' });
  const declared = page.document.documentElement.getAttribute('lang')?.trim().toLowerCase().split(/[-_]/)[0];
  if (declared && /^[a-z]{2,3}$/.test(declared)) {
    proposals.push({
      ...base,
      value: declared,
      evidence: 'html lang',
      confidence: CONFIDENCE.attribute,
      reader: 'meta',
    });
  }
  return proposals;
}

function languageOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const share = (script: RegExp) => (letters ? (text.match(script)?.length ?? 0) / letters : 0);
  if (share(/\p{Script=Hangul}/gu) > SCRIPT_SHARE) return 'ko';
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > SCRIPT_SHARE / 2) return 'ja';
  if (share(/\p{Script=Han}/gu) > SCRIPT_SHARE) return 'zh';
  if (share(/\p{Script=Cyrillic}/gu) > SCRIPT_SHARE) return 'ru';
  const words = text.split(/\s+/).length;
  const counts = FUNCTION_WORDS.map(
    ([language, pattern]) => [language, text.match(pattern)?.length ?? 0] as const,
  );
  const [top] = counts.toSorted((a, b) => b[1] - a[1]);
  // A sixth of running text in these languages is such words; lists of names have fewer.
  return top && top[1] / words > 0.06 ? top[0] : null;
}
