/** Days of the week in languages of Europe, whole or cut short, with the article that French has before them. */
const WEEKDAY =
  /(?:^|\s)(?:(?:le|am)\s+)?(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun|\p{L}{3,8}(?:day|tag|dag|di)|mittwoch|sonnabend|dimanche)[.,]?(?:\s+(?:den|de))?\s*$/iu;

/** What stands before a date, without the day of the week that belongs to it. */
export function withoutWeekday(before: string): string {
  return before.replace(WEEKDAY, ' ').trimStart();
}
