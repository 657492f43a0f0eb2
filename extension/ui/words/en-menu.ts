import type { MenuWords } from './menu-words.ts';

/** English for clips from the menu. */
export const enMenu: MenuWords = {
  savedSelection: (title) => `Only the selection was saved: ${title}`,
  isSelection: 'A selection: the text is a part of the page, the fields are the whole page’s.',
};
