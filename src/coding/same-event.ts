import type { PolicyEvent } from '../model/event.ts';

/** News may come so many days after the act that it reports without a date. */
const REPORTED_WITHIN_DAYS = 7;

/**
 * Whether two tellings can be of one act: the same kind, dates that fit (equal, one inside the other, or a
 * report within a week), participants of which one set holds the other. Papers with other titles and moves of
 * other firms or between other places are other acts, whatever their day.
 */
export function isSameEvent(a: PolicyEvent, b: PolicyEvent): boolean {
  if (a.kind !== b.kind || a.announcementId === b.announcementId) return a.id === b.id;
  return datesFit(a, b) && participantsFit(a, b) && endsFit(a, b) && !namesDiffer(a, b);
}

function datesFit(a: PolicyEvent, b: PolicyEvent): boolean {
  if (a.date === null || b.date === null) return a.date === b.date;
  if (a.precision === 'published' || b.precision === 'published') return isReportOf(a, b) || isReportOf(b, a);
  return a.date.startsWith(b.date) || b.date.startsWith(a.date);
}

/** The first reports what the second dates: on its day or soon after, or within its month or year. */
function isReportOf(report: PolicyEvent, act: PolicyEvent): boolean {
  if (report.precision !== 'published' || report.date?.length !== FULL || act.date === null) return false;
  if (act.date.length < FULL) return report.date.startsWith(act.date);
  const days = (Date.parse(report.date) - Date.parse(act.date)) / MS_PER_DAY;
  const earliest = act.precision === 'published' ? -REPORTED_WITHIN_DAYS : 0;
  return days >= earliest && days <= REPORTED_WITHIN_DAYS;
}

const FULL = 10;
const MS_PER_DAY = 86_400_000;

function participantsFit(a: PolicyEvent, b: PolicyEvent): boolean {
  const [small, large] = a.participants.length <= b.participants.length ? [a, b] : [b, a];
  const isInside = small.participants.every((code) => large.participants.includes(code));
  // One unit in common proves little; a province of three may be the two of another paper.
  return (
    isInside && (small.participants.length === large.participants.length || small.participants.length > 1)
  );
}

function endsFit(a: PolicyEvent, b: PolicyEvent): boolean {
  if (a.kind !== 'enterprise-transfer') return true;
  return codes(a.origin) === codes(b.origin) && codes(a.destination) === codes(b.destination);
}

function codes(list: readonly string[]): string {
  return list.toSorted().join();
}

/** Two papers, or two movers, that both bear a name and share none. */
function namesDiffer(a: PolicyEvent, b: PolicyEvent): boolean {
  const pattern = NAMES[a.kind];
  if (!pattern) return false;
  const [ours, theirs] = [namesIn(a.quote, pattern), namesIn(b.quote, pattern)];
  if (ours.length === 0 || theirs.length === 0) return false;
  return !ours.some((name) => theirs.some((other) => other.includes(name) || name.includes(other)));
}

const TITLE = /《([^》]+)》/g;
const FIRM = /([\u4e00-\u9fff]{3,20}?(?:公司|集团|厂|医院|学校|大学|学院|市场|研究院|研究所))/g;
const NAMES: Readonly<Partial<Record<PolicyEvent['kind'], RegExp>>> = {
  plan: TITLE,
  opinion: TITLE,
  'enterprise-transfer': FIRM,
};

function namesIn(quote: string, pattern: RegExp): string[] {
  const names = [...quote.matchAll(pattern)].map((match) => (match[1] ?? '').replace(/[\s〈〉（）()]/g, ''));
  return names.filter((name) => !/[一两三几\d][家所]|该|这/.test(name));
}
