import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EditableField } from './field-names.ts';

/**
 * Gives the focus back to a field's button when its editor closes. The button may be drawn anew when the
 * correction arrives from the store, so that is watched until the focus goes elsewhere.
 */
export function useFocusBack(editing: EditableField | null): void {
  const wanted = useRef<EditableField | null>(null);
  useLayoutEffect(() => {
    if (editing) wanted.current = editing;
    else if (wanted.current && !giveFocusTo(wanted.current)) wanted.current = null;
  });
}

/** False when the focus is already somewhere that the person chose. */
function giveFocusTo(field: EditableField): boolean {
  const { activeElement, body } = document;
  const selector = `[data-field="${field}"]`;
  if (activeElement && activeElement !== body && !activeElement.matches(selector)) return false;
  document.querySelector<HTMLElement>(selector)?.focus();
  return true;
}
