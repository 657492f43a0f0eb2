import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useUi } from './ui-context.ts';

/** A line of code with a button that copies it. */
export function CodeLine({ code }: { readonly code: string }): JSX.Element {
  const { port, run, words } = useUi();
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    run(async () => {
      await port.copyText(code);
      setCopied(true);
    });
  const name = isCopied ? words.act.copied : words.act.copy;
  return (
    <div class="code">
      <code translate={false}>{code}</code>
      <span class="small" role="status">
        {isCopied ? words.act.copied : ''}
      </span>
      <button class="icon-button" type="button" aria-label={name} title={name} onClick={copy}>
        <Icon name={isCopied ? 'check' : 'copy'} />
      </button>
    </div>
  );
}
