/** What one site's structure tells that no page of it says in words. Small and declarative; see CONTRIBUTING. The `@source` of each names its evidence. */
export interface SiteProfile {
  /** Also the name of its file and of its fixtures. */
  readonly id: string;
  /** Host without `www.`; its subdomains are other sites. */
  readonly host: string;
  /** As the site calls itself, for pages saved without their metadata. */
  readonly siteName: string;
  /** Selector of the element that holds the main text, taken where no running text is found; null for none. */
  readonly body: string | null;
  /** Selector of the element that holds the day of publication and little else; none where it is left out. */
  readonly published?: string | null | undefined;
  /** How its lists are built, looked for before repeated rows are; null where nobody has seen one. */
  readonly list: ProfileList | null;
  /** Where its lists go on, looked for before what pagers say in general; left out where they say it. */
  readonly next?: ProfileNext | null | undefined;
}

/** Selectors of a list; those below `items` are looked for within an item. */
export interface ProfileList {
  /** Of the elements that are one announcement each. */
  readonly items: string;
  /** Of the link to the announcement; null where the item is the link, its date then being beside it. */
  readonly link: string | null;
  /** Of the element with the title; left out where the link has it. */
  readonly title?: string | null | undefined;
  /** Of the element with the day of publication; null for whatever date stands in the item. */
  readonly date: string | null;
}

/** The next page of a list: the link to it, or how the addresses of pages are made. */
export type ProfileNext =
  | {
      /** Selector of the link to the next page. */
      readonly link: string;
    }
  | {
      /**
       * A file name with `{n}` for the page number, and `{name}` where the first page has a name of its own
       * (`{name}_{n}.html`), or parameters of the address (`?page={n}`).
       */
      readonly address: string;
      /** The number of the second page; the first often has none. */
      readonly second: number;
    };
