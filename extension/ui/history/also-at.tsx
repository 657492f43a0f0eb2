import type { JSX } from 'preact';
import { hostOf, isWebAddress } from '../page-address.ts';
import { useUi } from '../ui-context.ts';
import { useLive, valueOr } from '../use-live.ts';

/** Other addresses of the same document in the corpus; nothing where there are none. */
export function AlsoAt({ id }: { readonly id: string }): JSX.Element | null {
  const { port, words } = useUi();
  const live = useLive(
    () => port.repostsOf(id),
    (onChange) => port.subscribe(onChange),
    id,
  );
  const reposts = valueOr(live, []).flatMap(({ url, siteName, id: other }) =>
    url !== null && isWebAddress(url) ? [{ url, siteName, other }] : [],
  );
  if (reposts.length === 0) return null;
  return (
    <p class="also-at">
      <span class="field-label">{words.history.alsoAt}</span>
      {reposts.map(({ url, siteName, other }) => (
        <button key={other} class="link" type="button" title={url} onClick={() => port.openPage(url)}>
          {siteName ?? hostOf(url)}
        </button>
      ))}
    </p>
  );
}
