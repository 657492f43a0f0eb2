import type { Region } from '../../../src/lexicon/region.ts';

/** A place, or a term, that an event can name. */
export interface RegionUnit {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Further words that mean it. */
  readonly aliases?: readonly string[];
}

/** Provinces, then cities, each code once. */
export function regionUnits({ provinces, cities }: Region): readonly RegionUnit[] {
  const units = [...provinces, ...cities].map(({ code, name }) => [code, { code, name }] as const);
  return [...new Map(units).values()];
}

/** The unit that a person means: by code, by either name, or by the only name that begins so; null when none or several. */
export function unitMeant(typed: string, units: readonly RegionUnit[]): RegionUnit | null {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return null;
  const forms = ({ code, name, aliases = [] }: RegionUnit) =>
    [code, name.zh, name.en, `${name.zh} ${name.en}`, bare(name.zh), ...aliases].map((form) =>
      form.toLowerCase(),
    );
  const named = units.filter((unit) => forms(unit).some((form) => form === wanted || form === bare(wanted)));
  const begun = units.filter((unit) => forms(unit).some((form) => form.startsWith(wanted)));
  const found = named.length > 0 ? named : begun;
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A name without the word for its kind of unit: 河北省 and 河北 mean the same. */
function bare(name: string): string {
  return name.length > 2 ? name.replace(/(?:省|市|新区)$/, '') : name;
}

/** A unit's name in the language of the panel; a code that the region lacks shows as it is. */
export function unitName(code: string, units: readonly RegionUnit[], language: string): string {
  const name = units.find((unit) => unit.code === code)?.name;
  return (language === 'en' ? name?.en : name?.zh) ?? code;
}
