/** What one site's structure tells that no page of it says in words. Small and declarative; see CONTRIBUTING. */
export interface SiteProfile {
  /** Also the name of its file and of its fixtures. */
  readonly id: string;
  /** Host without `www.`; its subdomains are other sites. */
  readonly host: string;
  /** The real page, or the public source, that documents this structure. */
  readonly evidence: string;
  /** As the site calls itself, for pages saved without their metadata. */
  readonly siteName: string;
  /** Selector of the element that holds the main text, taken where no running text is found; null for none. */
  readonly body: string | null;
  /** Selector of the element that holds the day of publication and little else; null for none. */
  readonly published: string | null;
}
