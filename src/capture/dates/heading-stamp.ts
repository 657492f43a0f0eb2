/** A heading apart from the stamp of publication that some templates print inside it. */
export interface StampedHeading {
  readonly heading: string;
  /** From its date on: `2023-08-19 来源：示例日报`. */
  readonly stamp: string;
}

/** A day at the end, with what only stamps have: a label before it, or a time or source after it. */
const STAMP =
  /[\s\u3000]+(?=(?:(?:发布|发表)?(?:时间|日期)\s*[:：]|.*[:：∶]))(?:(?:发布|发表)?(?:时间|日期)\s*[:：]\s*)?([12]\d{3}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}日?(?:\s+\d{1,2}[:：∶]\d{2}(?:[:：∶]\d{2})?)?(?:[\s\u3000|｜]*来\s*源\s*[:：]\s*\S{0,30})?)$/;

/** Parts a heading from the day, time and source at its end; null where it has none, or nothing but them. */
export function stampedHeading(text: string): StampedHeading | null {
  const match = STAMP.exec(text);
  const heading = match ? text.slice(0, match.index) : '';
  return match?.[1] && heading ? { heading, stamp: match[1] } : null;
}
