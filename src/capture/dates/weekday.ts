/** Days of the week in languages of Europe, whole or cut short, with the article that French has before them. */
const WEEKDAY =
  /(?:^|\s)(?:le\s+|am\s+|il\s+|el\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag)[.,]?(?:\s+(?:den|de|the))?\s*$/i;

/** What stands before a date, without the day of the week that belongs to it. */
export function withoutWeekday(before: string): string {
  return before.replace(WEEKDAY, ' ').trimStart();
}
