/** Puts the focus on the list of announcements; false where there is none. */
export function focusList(): boolean {
  return focusOn(document.getElementById('record-list'));
}

/** Puts the focus on the search; false where there is none yet, and then it comes when its view is drawn. */
export function focusSearch(): boolean {
  return focusOn(document.getElementById('corpus-search'));
}

const areas = [
  { root: '[role="tablist"]', target: '[role="tablist"] [tabindex="0"]' },
  { root: '[data-area="view"]', target: '#view' },
  { root: '[data-area="status"]', target: '[data-area="status"] button' },
];

/** Moves the focus to the next of the three areas: tabs, view, status line. */
export function focusNextArea(step: 1 | -1): boolean {
  const current = areas.findIndex(({ root }) =>
    document.querySelector(root)?.contains(document.activeElement),
  );
  const from = current < 0 && step < 0 ? 0 : current;
  const next = areas[(from + step + areas.length) % areas.length];
  return focusOn(next ? document.querySelector<HTMLElement>(next.target) : null);
}

function focusOn(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}
