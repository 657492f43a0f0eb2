import { type CodingPlace, noFilters, startCoding } from './coding/coding-place.ts';
import { noEventFilters } from './coding/event-filters.ts';
import type { CorpusPlace } from './corpus-view.tsx';
import type { KeyAction } from './key-action.ts';
import { focusList, focusNextArea, focusSearch } from './panel-focus.ts';
import type { ViewName } from './panel-tabs.tsx';

/** Where a person is in the panel. */
export interface PanelPlace {
  readonly view: ViewName;
  /** The record that is open in the corpus; null shows the list. */
  readonly openId: string | null;
  readonly corpus: CorpusPlace;
  readonly coding: CodingPlace;
}

export const startPlace: PanelPlace = {
  view: 'page',
  openId: null,
  corpus: { query: '', activeId: null, filters: noEventFilters },
  coding: startCoding,
};

/** Another view; coming back to the corpus shows its list where it was left. */
export function viewPlace(place: PanelPlace, view: ViewName): PanelPlace {
  return { ...place, view, openId: null };
}

/** The events of one announcement, judged or not. */
export function codingOfRecord(place: PanelPlace, documentId: string): PanelPlace {
  return { ...viewPlace(place, 'coding'), coding: { eventId: null, documentId, filters: noFilters } };
}

/**
 * Does what a key of the panel means here.
 *
 * @returns false when the key means nothing here
 */
export function actByKey(
  action: KeyAction,
  place: PanelPlace,
  onPlace: (place: PanelPlace) => void,
): boolean {
  switch (action) {
    case 'page':
    case 'corpus':
    case 'coding':
    case 'sync':
    case 'queue':
      onPlace(viewPlace(place, action));
      return true;
    case 'search':
      onPlace({ ...viewPlace(place, 'corpus'), corpus: { ...place.corpus, activeId: null } });
      focusSearch();
      return true;
    case 'areas':
    case 'areas-back':
      return focusNextArea(action === 'areas' ? 1 : -1);
    case 'escape':
      return escapeTo(place, onPlace);
    case 'help':
    case 'undo':
      return false;
  }
}

/** Out of an open record or an import to the list, out of sync to the page, else into the list. */
function escapeTo(place: PanelPlace, onPlace: (place: PanelPlace) => void): boolean {
  if (place.openId !== null) onPlace(viewPlace(place, 'corpus'));
  else if (place.view === 'sync') onPlace(viewPlace(place, 'page'));
  else if (place.view === 'import') onPlace(viewPlace(place, 'corpus'));
  else return focusList();
  return true;
}
