import type { SiteProfile } from './site-profile.ts';

/**
 * The portal of the government of the United Kingdom.
 *
 * @source alphagov/govuk_publishing_components _document_list.html.erb,
 *   _previous_and_next_navigation.html.erb, _govspeak.html.erb: list, next link and text
 */
export const govUk: SiteProfile = {
  id: 'gov-uk',
  host: 'gov.uk',
  siteName: 'GOV.UK',
  body: '.gem-c-govspeak',
  list: {
    items: '.gem-c-document-list__item',
    link: '.gem-c-document-list__item-title a, a.gem-c-document-list__item-title',
    date: 'time',
  },
  next: { link: '.gem-c-pagination__item--next a' },
};
