import type { JSX } from 'preact';
import type { Scale } from '../../../src/model/event.ts';
import { useUi } from '../ui-context.ts';

/** Three joined nodes, two joined squares, two joined rings: told apart without colour. */
const glyphs: Readonly<Record<Scale, string>> = {
  regional: 'M8 3 3.5 11.5h9ZM8 1.6v2.8M2.2 11.5h2.6M11.2 11.5h2.6',
  provincial: 'M1.5 5.5h5v5h-5ZM9.5 5.5h5v5h-5ZM6.5 8h3',
  intercity:
    'M4 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM12 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM6.5 8h3',
};

/** The mark of a scale, for beside its name. */
export function ScaleGlyph({ scale }: { readonly scale: Scale }): JSX.Element {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      aria-hidden="true"
    >
      <path d={glyphs[scale]} />
    </svg>
  );
}

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
      <ScaleGlyph scale={scale} />
      {words.coding.scaleShort[scale]}
      {others > 0 && `+${others}`}
    </span>
  );
}
