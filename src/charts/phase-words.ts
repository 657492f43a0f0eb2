import type { Phase } from '../lexicon/region.ts';
import { yearOf } from '../model/time.ts';
import type { Language } from './chart.ts';

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Roman numeral of a phase, counted from 0. */
export function phaseNumeral(index: number): string {
  return NUMERALS[index] ?? String(index + 1);
}

/** Numeral and name: II 概念形成. */
export function phaseTitle(phase: Phase, index: number, language: Language): string {
  return `${phaseNumeral(index)} ${phase.name[language]}`;
}

/** The years of a phase in words: 至2004年, 2004–2014年, 2014年起; empty when it has no bound. */
export function phaseYears(phase: Phase, language: Language): string {
  const forms = yearForms[language];
  if (phase.from !== null && phase.to !== null) return forms.both(yearOf(phase.from), yearOf(phase.to));
  if (phase.from !== null) return forms.from(yearOf(phase.from));
  return phase.to === null ? '' : forms.to(yearOf(phase.to));
}

const yearForms = {
  zh: {
    both: (from: number, to: number) => `${from}–${to}年`,
    from: (year: number) => `${year}年起`,
    to: (year: number) => `至${year}年`,
  },
  en: {
    both: (from: number, to: number) => `${from}–${to}`,
    from: (year: number) => `from ${year}`,
    to: (year: number) => `to ${year}`,
  },
} as const;
