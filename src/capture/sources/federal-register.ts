import type { SiteProfile } from './site-profile.ts';

/**
 * The Federal Register of the United States.
 *
 * @source usnationalarchives/federalregister-web app/views/search/_results.html.erb and
 *   documents/_page_content.html.erb: list li.search-result-document, link h5 a, date in p.metadata; text
 *   #fulltext_content_area
 */
export const federalRegister: SiteProfile = {
  id: 'federal-register',
  host: 'federalregister.gov',
  siteName: 'Federal Register',
  body: '#fulltext_content_area',
  list: { items: 'li.search-result-document', link: 'h5 a', date: '.metadata' },
};
