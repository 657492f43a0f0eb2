import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeyAction } from '../../../extension/ui/key-action.ts';
import { actByKey, type PanelPlace, startPlace } from '../../../extension/ui/panel-place.ts';

beforeEach(() => {
  vi.stubGlobal('document', parseHTML('<main></main>').document);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Where a key leads from a place; null when it means nothing there. */
function led(action: KeyAction, from: PanelPlace): PanelPlace | null {
  let to: PanelPlace | null = null;
  const did = actByKey(action, from, (place) => {
    to = place;
  });
  return did ? to : null;
}

const reading: PanelPlace = {
  view: 'corpus',
  openId: 'b',
  corpus: { query: '产业', activeId: 'b', filters: startPlace.corpus.filters },
  coding: startPlace.coding,
};

describe('actByKey', () => {
  it('Esc leads from an open record to the list where it was left', () => {
    expect(led('escape', reading)).toEqual({ ...reading, openId: null });
  });

  it('Esc leads from sync to this page', () => {
    expect(led('escape', { ...startPlace, view: 'sync' })?.view).toBe('page');
  });

  it('Esc means nothing where there is no list to go to', () => {
    expect(led('escape', startPlace)).toBeNull();
  });

  it('/ leads to the search, not to the row that was last looked at', () => {
    expect(led('search', reading)).toEqual({
      view: 'corpus',
      openId: null,
      coding: startPlace.coding,
      corpus: { query: '产业', activeId: null, filters: startPlace.corpus.filters },
    });
  });

  it.each(['page', 'corpus', 'queue', 'sync'] as const)(
    'a view’s key leads to %s and closes what is open',
    (view) => {
      expect(led(view, reading)).toEqual({ ...reading, view, openId: null });
    },
  );
});
