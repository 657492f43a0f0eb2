import type { JSX } from 'preact';
import { KeysShown } from './keys-shown.tsx';
import { useUi } from './ui-context.ts';
import { useClipKeys } from './use-clip-keys.ts';

/** How to clip by key or by the toolbar; without a shortcut only the toolbar is named. */
export function PressToClip({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}): JSX.Element {
  const { words } = useUi();
  const keys = useClipKeys();
  if (keys.length === 0) return <>{words.page.noShortcut}</>;
  return (
    <>
      {before} <KeysShown keys={keys} />
      {after}
    </>
  );
}
