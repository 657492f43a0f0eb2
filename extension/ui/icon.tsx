import type { JSX } from 'preact';

/** Strokes of each icon in a 16 px box. The scales (joined nodes, squares, rings) are told apart without colour. */
const strokes = {
  alert: 'M8 2.5 14.5 13.5h-13ZM8 6.5v3.2M8 11.7v.1',
  ban: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM3.8 3.8l8.4 8.4',
  body: 'M2 4h12M2 8h12M2 12h7',
  check: 'm3 8.5 3.2 3.2L13 5',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 4.8V8l2.2 1.6',
  close: 'm4 4 8 8m0-8-8 8',
  copy: 'M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3',
  delete: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9M6.7 7v4M9.3 7v4',
  device: 'M3.5 3h9v7h-9ZM1.5 13h13',
  export: 'M8 10V2.5M5 5l3-3 3 3M2.5 9.5v4h11v-4',
  file: 'M3.5 1.5h6l3 3v10h-9ZM9.5 1.5v3h3',
  globe:
    'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM2 8h12M8 2c2.2 2 2.6 4 2.6 6S10.2 12 8 14c-2.2-2-2.6-4-2.6-6S5.8 4 8 2',
  intercity:
    'M4 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM12 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM6.5 8h3',
  lock: 'M3.5 7h9v6.5h-9ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  open: 'M6.5 3h-4v10.5h10.5v-4M9.5 2.5h4v4M13.5 2.5 7.5 8.5',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  pending: 'M8 2a6 6 0 0 1 6 6M8 14a6 6 0 0 1-6-6',
  provincial: 'M1.5 5.5h5v5h-5ZM9.5 5.5h5v5h-5ZM6.5 8h3',
  refresh: 'M13.5 6.5A5.7 5.7 0 0 0 3.2 5M2.5 9.5A5.7 5.7 0 0 0 12.8 11M3 2v3.2h3.2M13 14v-3.2H9.8',
  regional: 'M8 3 3.5 11.5h9ZM8 1.6v2.8M2.2 11.5h2.6M11.2 11.5h2.6',
  resume: 'M5 3.2 12.5 8 5 12.8Z',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.5 10.5l3.5 3.5',
  settings:
    'M1.5 5h7M12.5 5h2M1.5 11h2M7.5 11h7M10.5 3a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM5.5 9a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
} as const;
export type IconName = keyof typeof strokes;

/** A drawing for the eye only: the words beside it, or its button's name, say the same. */
export function Icon({ name, class: className, sizePx = 16 }: IconProps): JSX.Element {
  return (
    <svg
      class={className}
      width={sizePx}
      height={sizePx}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={strokes[name]} />
    </svg>
  );
}

interface IconProps {
  readonly name: IconName;
  readonly class?: string;
  readonly sizePx?: number;
}
