import type { TermField } from '../../../src/coding/judged-fields.ts';
import { actorClasses, termChoices } from '../../../src/lexicon/term-choices.ts';
import { enCoding } from '../words/en-coding.ts';
import { zhCoding } from '../words/zh-coding.ts';
import type { RegionUnit } from './region-units.ts';

/** What can be chosen for each list of terms, out of the word lists. */
export const termUnits: Readonly<Record<TermField, readonly RegionUnit[]>> = {
  actors: actorClasses().map((code) => ({
    code,
    name: { zh: zhCoding.actor[code] ?? code, en: enCoding.actor[code] ?? code },
  })),
  industries: termChoices('industry'),
  instruments: termChoices('instrument'),
};
