import type { JSX } from 'preact';

/** Keys as caps, such as Alt S. */
export function KeysShown({ keys }: { readonly keys: readonly string[] }): JSX.Element {
  return (
    <span class="keys">
      {keys.map((key) => (
        <kbd class="key" key={key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
