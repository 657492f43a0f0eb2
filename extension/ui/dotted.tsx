import type { ComponentChildren, JSX } from 'preact';
import { Fragment } from 'preact';

/** Parts told apart by a drawn dot; the interpunct is full-width in Chinese fonts. Empty parts are left out. */
export function Dotted({ parts }: { readonly parts: readonly ComponentChildren[] }): JSX.Element {
  const shown = parts.filter((part) => part !== '' && part !== null && part !== false);
  return (
    <>
      {shown.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <span class="dot" aria-hidden="true" />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
