/** Texts about what is clipped from the menu of the page. */
export interface MenuWords {
  readonly savedSelection: (title: string) => string;
  readonly isSelection: string;
}
