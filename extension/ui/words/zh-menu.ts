import type { MenuWords } from './menu-words.ts';

/** Chinese for clips from the menu. */
export const zhMenu: MenuWords = {
  savedSelection: (title) => `只保存了所选部分：${title}`,
  isSelection: '这是选段：正文只是网页的一部分，字段取自整页。',
};
