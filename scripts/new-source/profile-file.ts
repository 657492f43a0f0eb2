import type { SiteProfile } from '../../src/capture/sources/site-profile.ts';

/** What a person must put in its place; the test of the profiles fails until then. */
export const FILL_IN = 'FILL IN';

/** Name of a profile, of its file and its fixtures: the host without what all hosts of its kind end in. */
export function idOf(host: string): string {
  const short = host.replace(/:\d+$/, '').replace(/\.(?:gov\.cn|gov|com|cn|org|eu|int)$/, '');
  return short.replaceAll('.', '-').replace(/^(?=\d)/, 'site-');
}

/** A profile as a file of `src/capture/sources`. */
export function profileFile(profile: SiteProfile): string {
  const fields = Object.entries(profile).map(([name, value]) => `  ${name}: ${valueText(value)},\n`);
  return `import type { SiteProfile } from './site-profile.ts';

/**
 * ${FILL_IN}: whose site this is.
 *
 * @source ${FILL_IN}: a page that anybody can look up, or the public source that documents this structure
 */
export const ${nameOf(profile.id)}: SiteProfile = {
${fields.join('')}};
`;
}

/** The list of all profiles with one more, both its lines in their place. */
export function withProfile(all: string, id: string): string {
  const imports = [...all.matchAll(/^import \{ \w+ \} from '\.\/([a-z\d-]+)\.ts';$/gm)].map(
    ([, known]) => known,
  );
  const ids = [...new Set([...imports.filter((known) => known !== undefined), id])].sort();
  const lines = ids.map((known) => `import { ${nameOf(known)} } from './${known}.ts';\n`).join('');
  return all
    .replace(/^import \{ \w+ \} from '\.\/[a-z\d-]+\.ts';\n/gm, '')
    .replace(/(?=import type \{ SiteProfile \})/, lines)
    .replace(
      /(SiteProfile\[\] = \[)[^\]]*\]/,
      `$1\n${ids.map((known) => `  ${nameOf(known)},\n`).join('')}]`,
    );
}

function nameOf(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A field's value as code of the house: simple quotes, names of fields without any. */
export function valueText(value: SiteProfile[keyof SiteProfile] | number): string {
  if (typeof value === 'string') return `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
  if (value === null || typeof value !== 'object') return String(value);
  const fields = Object.entries(value).map(([name, inside]) => `${name}: ${valueText(inside)}`);
  return `{ ${fields.join(', ')} }`;
}
