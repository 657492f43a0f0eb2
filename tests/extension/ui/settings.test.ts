import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings, shownLanguage } from '../../../extension/ui/settings.ts';
import { shortcutKeys } from '../../../extension/ui/shortcut-keys.ts';

describe('readSettings', () => {
  it.each([
    ['nothing stored', undefined, defaultSettings],
    [
      'what is stored',
      {
        language: 'en',
        letterKeys: false,
        maxFileMb: 8,
        coderName: ' 甲 ',
        region: 'yangtze-river-delta',
        learntOrder: true,
      },
      {
        language: 'en',
        letterKeys: false,
        maxFileMb: 8,
        coderName: '甲',
        region: 'yangtze-river-delta',
        learntOrder: true,
      },
    ],
    ['an unknown language', { language: 'fr' }, defaultSettings],
    ['a size out of range', { maxFileMb: 0 }, defaultSettings],
    ['a value of another kind', { letterKeys: 'no' }, defaultSettings],
  ])('%s', (_rule, stored, settings) => {
    expect(readSettings(stored)).toEqual(settings);
  });
});

describe('shownLanguage', () => {
  it.each([
    ['auto', 'zh-TW', 'zh-CN'],
    ['auto', 'zh', 'zh-CN'],
    ['auto', 'de-AT', 'en'],
    ['en', 'zh-CN', 'en'],
    ['zh-CN', 'en-GB', 'zh-CN'],
  ] as const)('%s in a browser of %s is %s', (choice, browser, shown) => {
    expect(shownLanguage(choice, browser)).toBe(shown);
  });
});

describe('shortcutKeys', () => {
  it.each([
    ['Alt+Shift+S', ['Alt', 'Shift', 'S']],
    ['⌥⇧S', ['⌥', '⇧', 'S']],
    ['⌘F12', ['⌘', 'F12']],
    ['', []],
  ])('%s', (shortcut, keys) => {
    expect(shortcutKeys(shortcut)).toEqual(keys);
  });
});
