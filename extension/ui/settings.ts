/** What a person sets in options; kept in the extension's local storage. */
export interface Settings {
  readonly language: LanguageChoice;
  /** Whether single letters such as J and K act in lists. */
  readonly letterKeys: boolean;
  /** Largest attachment that is fetched, in megabytes. */
  readonly maxFileMb: number;
  /** Who is told as the coder of judgements; empty tells the device. */
  readonly coderName: string;
  /** Id of the region pack that texts are coded with; empty takes the default. */
  readonly region: string;
  /** Whether suggestions come in the order that the person’s decisions teach. */
  readonly learntOrder: boolean;
}

/** What a person may set as the largest attachment. */
export const fileMbRange = { min: 1, max: 200 } as const;

export type Language = 'zh-CN' | 'en';
export type LanguageChoice = 'auto' | Language;

export const defaultSettings: Settings = {
  language: 'auto',
  letterKeys: true,
  maxFileMb: 30,
  coderName: '',
  region: '',
  learntOrder: false,
};

/** Settings from whatever the storage holds; what is not known falls back to the default. */
export function readSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return defaultSettings;
  const language = 'language' in stored ? stored.language : undefined;
  const letterKeys = 'letterKeys' in stored ? stored.letterKeys : undefined;
  const maxFileMb = 'maxFileMb' in stored ? stored.maxFileMb : undefined;
  return {
    language: language === 'zh-CN' || language === 'en' ? language : 'auto',
    letterKeys: typeof letterKeys === 'boolean' ? letterKeys : true,
    maxFileMb: isFileMb(maxFileMb) ? maxFileMb : defaultSettings.maxFileMb,
    coderName: textIn(stored, 'coderName'),
    region: textIn(stored, 'region'),
    learntOrder: 'learntOrder' in stored && stored.learntOrder === true,
  };
}

function isFileMb(value: unknown): value is number {
  return typeof value === 'number' && value >= fileMbRange.min && value <= fileMbRange.max;
}

function textIn(stored: object, name: 'coderName' | 'region'): string {
  const value: unknown = Reflect.get(stored, name);
  return typeof value === 'string' ? value.trim() : '';
}

/**
 * The language to show: the person's choice, else Chinese for any Chinese browser, else English.
 *
 * @param browserLanguage a BCP 47 tag such as `zh-TW`
 */
export function shownLanguage(choice: LanguageChoice, browserLanguage: string): Language {
  if (choice !== 'auto') return choice;
  return /^zh\b/i.test(browserLanguage) ? 'zh-CN' : 'en';
}
