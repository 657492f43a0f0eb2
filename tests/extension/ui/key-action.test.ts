import { describe, expect, it } from 'vitest';
import { type KeyPress, keyAction, listAction } from '../../../extension/ui/key-action.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false };
  return { key, code: '', ...none, ...more };
}

describe('keyAction', () => {
  it.each([
    ['Alt 1 shows this page', press('1', { altKey: true, code: 'Digit1' }), 'page'],
    [
      'Alt 2 shows the corpus, though the system makes another letter of it',
      press('™', { altKey: true, code: 'Digit2' }),
      'corpus',
    ],
    ['Alt 3 shows coding', press('3', { altKey: true, code: 'Digit3' }), 'coding'],
    ['Alt 6 shows sync', press('6', { altKey: true, code: 'Digit6' }), 'sync'],
    ['Alt 5 shows the queue', press('5', { altKey: true, code: 'Digit5' }), 'queue'],
    [
      'Alt and Ctrl together write letters on some keyboards',
      press('2', { altKey: true, ctrlKey: true, code: 'Digit2' }),
      null,
    ],
    ['/ searches', press('/'), 'search'],
    ['? shows the keys', press('?', { shiftKey: true }), 'help'],
    ['Ctrl Z undoes', press('z', { ctrlKey: true }), 'undo'],
    ['⌘ Z undoes', press('z', { metaKey: true }), 'undo'],
    ['Ctrl Shift Z is not undo', press('Z', { ctrlKey: true, shiftKey: true }), null],
    ['F6 goes to the next area', press('F6'), 'areas'],
    ['Shift F6 goes back', press('F6', { shiftKey: true }), 'areas-back'],
    ['Esc closes', press('Escape'), 'escape'],
    ['letters are the list’s', press('j'), null],
  ])('%s', (_rule, key, action) => {
    expect(keyAction(key, false)).toBe(action);
  });

  it('while a person types only keys that write nothing act', () => {
    const presses = [press('/'), press('?'), press('z', { ctrlKey: true }), press('Escape'), press('F6')];
    expect(presses.map((key) => keyAction(key, true))).toEqual([null, null, null, 'escape', 'areas']);
  });

  it('no key is ours while an input method composes', () => {
    expect(keyAction(press('Escape', { isComposing: true }), true)).toBeNull();
  });
});

describe('listAction', () => {
  it.each([
    ['j', 'next'],
    ['ArrowDown', 'next'],
    ['K', 'previous'],
    ['ArrowUp', 'previous'],
    ['x', 'select'],
    [' ', 'select'],
    ['Enter', 'open'],
    ['Delete', 'delete'],
    ['e', 'export'],
    ['Home', 'first'],
    ['End', 'last'],
    ['q', null],
  ])('%s → %s', (key, action) => {
    expect(listAction(press(key), true)).toBe(action);
  });

  it('switched off, letters rest and the other keys stay', () => {
    expect(['j', 'x', 'ArrowDown'].map((key) => listAction(press(key), false))).toEqual([null, null, 'next']);
  });

  it('keys with Ctrl are the browser’s', () => {
    expect(listAction(press('j', { ctrlKey: true }), true)).toBeNull();
  });
});
