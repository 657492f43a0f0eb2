import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PairingCheck } from '../messages.ts';
import { CodeLine } from './code-line.tsx';
import { Icon } from './icon.tsx';
import { Note } from './note.tsx';
import { hostOf } from './page-address.ts';
import { useUi } from './ui-context.ts';

/** What came of the last test or pairing; `kept` tells the two apart. */
interface Checked {
  readonly check: PairingCheck;
  readonly kept: boolean;
}

/** Pastes Jupyter's address; tests it, or pairs with it. */
export function PairForm({ onPaired }: { readonly onPaired?: () => void }): JSX.Element {
  const { port, run, say, words } = useUi();
  const [address, setAddress] = useState('');
  const [checked, setChecked] = useState<Checked | null>(null);
  const [isBusy, setBusy] = useState(false);
  const check = (kept: boolean) =>
    run(async () => {
      setBusy(true);
      try {
        const answer = await port.pair(address.trim(), kept);
        setChecked({ check: answer, kept });
        if (answer.kind !== 'ok' || !kept) return;
        say({
          kind: 'done',
          text: ({ sync }) => sync.pairedWith(hostOf(answer.pairing.baseUrl), answer.version),
        });
        onPaired?.();
      } finally {
        setBusy(false);
      }
    });
  const allow = () =>
    run(async () => {
      if (await port.allowOrigin(address.trim())) check(true);
    });
  const onSubmit = (event: Event) => {
    event.preventDefault();
    check(true);
  };
  return (
    <form class="stack" onSubmit={onSubmit}>
      <label for="jupyter-address">
        <h2>{words.sync.address}</h2>
      </label>
      <div class="pair-line">
        <AddressInput address={address} onAddress={setAddress} />
        <button class="button" type="button" disabled={isBusy} onClick={() => check(false)}>
          {words.act.test}
        </button>
        <button class="button primary" type="submit" disabled={isBusy}>
          {words.act.pair}
        </button>
      </div>
      <div aria-live="polite">{checked && <PairingAnswer {...checked} onAllow={allow} />}</div>
      <p class="small">{words.sync.whereAddress}</p>
      <p class="lock">
        <Icon name="lock" />
        {words.sync.tokenNote}
      </p>
    </form>
  );
}

interface AddressInputProps {
  readonly address: string;
  readonly onAddress: (address: string) => void;
}

function AddressInput({ address, onAddress }: AddressInputProps): JSX.Element {
  const { words } = useUi();
  return (
    <input
      id="jupyter-address"
      class="input"
      type="text"
      inputMode="url"
      autocomplete="off"
      spellcheck={false}
      required
      placeholder={words.sync.addressHint}
      value={address}
      onInput={(event) => onAddress(event.currentTarget.value)}
    />
  );
}

function PairingAnswer({ check, kept, onAllow }: Checked & { readonly onAllow: () => void }): JSX.Element {
  const { words } = useUi();
  if (check.kind === 'ok') {
    const say = kept ? words.sync.pairedWith : words.sync.testedWith;
    return (
      <p class="row tight">
        <Icon name="check" />
        {say(hostOf(check.pairing.baseUrl), check.version)}
      </p>
    );
  }
  const { title, text } = words.sync.problems[check.problem];
  return (
    <Note kind="danger" icon="alert" title={title} text={text} detail={check.detail}>
      {check.problem === 'not-running' && <CodeLine code={words.sync.startCommand} />}
      {check.problem === 'no-permission' && (
        <button class="link" type="button" onClick={onAllow}>
          {words.act.allow}
        </button>
      )}
    </Note>
  );
}
