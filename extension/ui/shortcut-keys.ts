/**
 * A shortcut as the browser writes it, key by key.
 *
 * @example shortcutKeys('Alt+Shift+S') // => ['Alt', 'Shift', 'S']
 * @example shortcutKeys('⌥⇧S') // => ['⌥', '⇧', 'S']
 */
export function shortcutKeys(shortcut: string): readonly string[] {
  const keys = shortcut.includes('+') ? shortcut.split('+') : (shortcut.match(/[⌃⌥⇧⌘]|[^⌃⌥⇧⌘]+/g) ?? []);
  return keys.map((key) => key.trim()).filter((key) => key !== '');
}
