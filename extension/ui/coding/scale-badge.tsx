import type { JSX } from 'preact';
import type { Scale } from '../../../src/model/event.ts';
import { Icon } from '../icon.tsx';
import { useUi } from '../ui-context.ts';

/** Size of a scale's mark beside its name, in pixels. */
export const SCALE_MARK_PX = 14;

interface ScaleBadgeProps {
  readonly scale: Scale;
  /** The full word when left out. */
  readonly title?: string;
  /** How many other scales there are beside this one. */
  readonly others?: number;
}

/** Glyph and word of a scale; the full word is in the tooltip. */
export function ScaleBadge({ scale, title, others = 0 }: ScaleBadgeProps): JSX.Element {
  const { words } = useUi();
  return (
    <span class="badge" title={title ?? words.coding.scale[scale]}>
      <Icon name={scale} sizePx={SCALE_MARK_PX} />
      {words.coding.scaleShort[scale]}
      {others > 0 && `+${others}`}
    </span>
  );
}
