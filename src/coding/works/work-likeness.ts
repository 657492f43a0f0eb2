import { resemblance } from './text-sketch.ts';
import type { WorkPrint } from './work-print.ts';

/** Texts this much alike are one document, whatever their titles. */
const SAME_TEXT = 0.7;
/** Enough under the same title: a site's own lines in the text, or a title block and signature left out. */
const SAME_TITLE_TEXT = 0.5;
/** Wanted of texts that name different issuers: forms that every city fills in for itself are less alike. */
const OTHER_ISSUER_TEXT = 0.9;
/** Characters of a title that tell: 公告 and 通知 are in every other one. */
export const MIN_TITLE = 6;
/** Shorter texts say too little: letters of transmittal, "see the attachment". */
const MIN_TOKENS = 60;

/**
 * How sure it is that two announcements are the same document at two addresses: above 1 by the same number, else
 * the resemblance of their texts; 0 when they are not. The order of the two does not matter.
 *
 * They are the same when they bear the same number and no sign speaks against it: one is a report or a reading
 * of the other, or they name different issuers and their texts differ too. Without two numbers to compare, texts
 * decide. Different numbers, dates or figures in the title (a year, a batch) always part them.
 */
export function workLikeness(a: WorkPrint, b: WorkPrint): number {
  if (partsWays(a, b)) return 0;
  const alike = resemblance(a.sketch, b.sketch);
  if (a.numberKey !== null && b.numberKey !== null) {
    return a.isAbout === b.isAbout && (mayShareIssuer(a, b) || alike >= SAME_TITLE_TEXT) ? 1 + alike : 0;
  }
  if (Math.min(a.sketch.tokens, b.sketch.tokens) < MIN_TOKENS) return 0;
  return alike >= wantedOf(a, b) ? alike : 0;
}

function wantedOf(a: WorkPrint, b: WorkPrint): number {
  if (!mayShareIssuer(a, b)) return OTHER_ISSUER_TEXT;
  return isSameTitle(a.titleCore, b.titleCore) ? SAME_TITLE_TEXT : SAME_TEXT;
}

/** Sites put their name before or behind the title, or the issuer before it. */
function isSameTitle(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= MIN_TITLE && long.includes(short);
}

/** True when something that both state differs, so that no likeness of texts can make them one. */
export function partsWays(a: WorkPrint, b: WorkPrint): boolean {
  if (a.numberKey !== null && b.numberKey !== null) return a.numberKey !== b.numberKey;
  return (
    differ(a.titleNumbers, b.titleNumbers) ||
    (a.dateWritten !== null && b.dateWritten !== null && !agree(a, b))
  );
}

function differ(a: string, b: string): boolean {
  return a !== '' && b !== '' && a !== b;
}

/** Dates as precise as the less precise of the two. */
function agree({ dateWritten: a }: WorkPrint, { dateWritten: b }: WorkPrint): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

/** A page may not state who issued it, or states one of several. */
function mayShareIssuer(a: WorkPrint, b: WorkPrint): boolean {
  return !a.issuers.length || !b.issuers.length || a.issuers.some((issuer) => b.issuers.includes(issuer));
}
