import { isJsonObject } from './form.ts';

/**
 * Keys of an input that its parsed form does not hold: they were not read.
 *
 * @returns paths such as `weights` and `documents[].note`, each once
 * @source policyloom: nothing is left out in silence
 * @example unreadKeys({ y: [{ v: 1, w: 2 }], z: 3 }, { y: [{ v: 1 }] }) // => ['y[].w', 'z']
 */
export function unreadKeys(given: unknown, parsed: unknown): string[] {
  return [...new Set(unread(given, parsed, ''))];
}

function unread(given: unknown, parsed: unknown, path: string): string[] {
  if (Array.isArray(given) && Array.isArray(parsed)) {
    return given.flatMap((item, index) => unread(item, parsed[index], `${path}[]`));
  }
  if (!(isJsonObject(given) && isJsonObject(parsed))) return [];
  return Object.entries(given).flatMap(([key, value]) => {
    const place = path === '' ? key : `${path}.${key}`;
    return key in parsed ? unread(value, parsed[key], place) : [place];
  });
}
