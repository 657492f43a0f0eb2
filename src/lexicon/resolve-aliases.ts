import { InvalidInputError } from '../model/errors.ts';

/** Another name for units, by their codes, or by a name that stands for them. */
export type Alias =
  | { readonly name: string; readonly codes: readonly string[] }
  | { readonly name: string; readonly of: string };

/** An alias with the codes it comes to. */
export interface ResolvedAlias {
  readonly name: string;
  readonly codes: readonly string[];
}

/**
 * The codes of every alias, those given by another name followed to the end; in the order of the list.
 *
 * @param codesOf codes of a name that is no alias
 * @throws {InvalidInputError} for a name twice in the list with other codes, a name that nothing bears, and a
 *   cycle, each named
 */
export function resolveAliases(
  aliases: readonly Alias[],
  codesOf: (name: string) => readonly string[],
  where: string,
): ResolvedAlias[] {
  const byName = new Map<string, Alias>();
  for (const alias of aliases) {
    const other = byName.get(alias.name);
    if (other && targetOf(other) !== targetOf(alias)) {
      const meanings = `${targetOf(other)} and ${targetOf(alias)}`;
      throw new InvalidInputError(`“${alias.name}” stands for ${meanings}`, where, 'Keep one.');
    }
    byName.set(alias.name, alias);
  }
  const follow = (alias: Alias, path: readonly string[]): readonly string[] => {
    if ('codes' in alias) return alias.codes;
    const chain = [...path, alias.name];
    if (chain.includes(alias.of)) {
      const cycle = [...chain.slice(chain.indexOf(alias.of)), alias.of].join(' → ');
      throw new InvalidInputError(`Aliases go in a circle: ${cycle}`, where, 'Give one of them its codes.');
    }
    const next = byName.get(alias.of);
    const codes = next ? follow(next, chain) : codesOf(alias.of);
    if (codes.length > 0) return codes;
    throw new InvalidInputError(
      `“${alias.name}” is another name of “${alias.of}”, which nothing bears`,
      where,
      'Name a unit, a group or an alias of the pack.',
    );
  };
  return aliases.map((alias) => ({ name: alias.name, codes: follow(alias, []) }));
}

function targetOf(alias: Alias): string {
  return 'codes' in alias ? alias.codes.join() : alias.of;
}
