import { z } from 'zod';
import chineseCities from './chinese-cities.json' with { type: 'json' };
import { fold } from './fold.ts';
import ordinaryWords from './ordinary-words.json' with { type: 'json' };
import type { Region } from './region.ts';
import { resolveAliases } from './resolve-aliases.ts';
import { Trie } from './trie.ts';

/** What a dictionary word of places stands for. */
export type PlaceEntry =
  | {
      readonly kind: 'place';
      /** Units that bear the name; several when it is shared inside the region. */
      readonly bearers: readonly string[];
      /** Cities outside the region that have a unit of the same full name. */
      readonly outside: readonly string[];
      /** Also a common word or a shared name: counts only in a list or after its city. */
      readonly weak: boolean;
      /** One letter short of its full form: 通州 for 通州区. */
      readonly bare: boolean;
    }
  | { readonly kind: 'group'; readonly codes: readonly string[]; readonly short: boolean }
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'word' };

/** Names of one region's places, ready to match, with the code that each code rolls up to. */
export interface Gazetteer {
  readonly trie: Trie<PlaceEntry>;
  /** Single characters that stand for a unit inside a list of such characters. */
  readonly single: ReadonlyMap<string, string>;
  readonly characters: {
    readonly outside: string;
    readonly notAfter: string;
    readonly lines: string;
  };
  /** Units that lie in a newer unit, by its code, and count as it when named after it. */
  readonly within: ReadonlyMap<string, readonly string[]>;
  readonly region: Region;
  readonly version: string;
}

const codes = z.string().regex(/^\d{6}$/);

/** `units.json` of a pack: districts and counties by city. */
export const unitsSchema = z.object({
  version: z.string(),
  source: z.string(),
  units: z.record(codes, z.record(z.string(), codes)),
});

/** `gazetteer.json` of a pack: names beyond the official list. */
export const gazetteerSchema = z.object({
  version: z.string(),
  sources: z.array(z.string()).min(1),
  former: z.array(z.object({ name: z.string(), code: codes, until: z.string() })),
  /** `of` names the unit, group or alias that the name is another one of. */
  aliases: z.array(
    z.union([
      z.object({ name: z.string(), codes: z.array(codes).min(1) }),
      z.object({ name: z.string(), of: z.string() }),
    ]),
  ),
  groups: z.array(z.object({ name: z.string(), codes: z.array(codes).min(1) })),
  single: z.record(z.string(), codes),
  characters: z.object({
    /** Provinces elsewhere that strings such as 晋冀蒙 join with the region's. */
    outside: z.string().min(1),
    /** Characters that make the next one part of a longer name: 北|京, 天|津. */
    notAfter: z.string().min(1),
    /** Characters that the names of railways and roads in the region begin with. */
    lines: z.string().min(1),
  }),
  weak: z.array(z.string()),
  sharedOutside: z.record(z.string(), z.array(z.string())),
  nothing: z.array(z.string()),
  within: z.record(codes, z.array(codes)),
});

type Units = z.infer<typeof unitsSchema>;
type Names = z.infer<typeof gazetteerSchema>;

/** Builds the dictionary of a pack from its files. Order decides: what comes later replaces a same spelling. */
export function buildGazetteer(region: Region, units: Units, names: Names): Gazetteer {
  const trie = new Trie<PlaceEntry>();
  for (const word of ordinaryWords.words.split(' ')) trie.set(fold(word), { kind: 'word' });
  for (const name of chineseCities.names) trie.set(name, { kind: 'outside', name });
  for (const [name, bearers] of bearersByName(region, units, names)) {
    trie.set(name, placeEntry(name, bearers, names));
  }
  addBareNames(trie, names);
  const aliases = resolveAliases(
    names.aliases,
    (name) => codesNamed(trie, names, name),
    `${region.id}/gazetteer.json`,
  );
  for (const { name, codes: members } of aliases) trie.set(fold(name), aliasEntry(members));
  for (const { name, codes: members } of names.groups) {
    trie.set(name, { kind: 'group', codes: members, short: [...name].every((char) => char in names.single) });
  }
  for (const word of names.nothing) trie.set(fold(word), { kind: 'word' });
  return {
    trie,
    region,
    characters: names.characters,
    within: new Map(Object.entries(names.within)),
    single: new Map(Object.entries(names.single)),
    version: `${region.id}-${names.version}.${units.version}`,
  };
}

function codesNamed(trie: Trie<PlaceEntry>, names: Names, name: string): readonly string[] {
  const group = names.groups.find((candidate) => candidate.name === name);
  if (group) return group.codes;
  const entry = trie.get(fold(name));
  return entry?.kind === 'place' ? entry.bearers : [];
}

function bearersByName(region: Region, units: Units, names: Names): Map<string, string[]> {
  const bearers = new Map<string, string[]>();
  const add = (name: string, code: string): void => {
    bearers.set(name, [...new Set([...(bearers.get(name) ?? []), code])]);
  };
  for (const { code, name } of region.cities) addWithSuffix(add, name.zh, '市', code);
  for (const { code, name } of region.provinces) {
    if (!region.cities.some((city) => city.code === code)) addWithSuffix(add, name.zh, '省', code);
  }
  for (const ofCity of Object.values(units.units)) {
    for (const [name, code] of Object.entries(ofCity)) add(name, code);
  }
  for (const { name, code } of names.former) add(name, code);
  return bearers;
}

function addWithSuffix(
  add: (name: string, code: string) => void,
  name: string,
  suffix: string,
  code: string,
) {
  add(name, code);
  add(`${name}${suffix}`, code);
}

function placeEntry(name: string, bearers: readonly string[], names: Names): PlaceEntry {
  const outside = names.sharedOutside[name] ?? [];
  return { kind: 'place', bearers, outside, weak: names.weak.includes(name), bare: false };
}

function aliasEntry(members: readonly string[]): PlaceEntry {
  if (members.length > 1) return { kind: 'group', codes: members, short: false };
  return { kind: 'place', bearers: members, outside: [], weak: false, bare: false };
}

const SUFFIX = /(?:满族蒙古族自治县|满族自治县|回族自治县|自治县|矿区|[市区县])$/;

function addBareNames(trie: Trie<PlaceEntry>, names: Names): void {
  const bare = new Map<string, Set<string>>();
  for (const [word, entry] of trie.entries()) {
    const stem = word.replace(SUFFIX, '');
    if (entry.kind !== 'place' || entry.weak || stem === word || stem.length < 2) continue;
    bare.set(stem, new Set([...(bare.get(stem) ?? []), ...entry.bearers]));
  }
  for (const [stem, bearers] of bare) {
    if (trie.get(stem)?.kind === 'place') continue;
    const cities = new Set([...bearers].map((code) => code.slice(0, 4)));
    const weak = names.weak.includes(stem) || cities.size > 1;
    trie.set(stem, { kind: 'place', bearers: [...bearers], outside: [], weak, bare: true });
  }
}
