import type { JSX } from 'preact';

/** The sign of the loom: weft over and under warp. */
export function Weave(): JSX.Element {
  return (
    <svg
      class="weave"
      width="36"
      height="36"
      viewBox="0 0 36 36"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path d="M8 2v5M8 13v9M8 28v6M18 2v11M18 19v3M18 28v6M28 2v5M28 13v9M28 28v6" />
      <path class="weft" d="M2 10h23M31 10h3M2 16h3M11 16h23M2 25h13M21 25h13" />
    </svg>
  );
}
