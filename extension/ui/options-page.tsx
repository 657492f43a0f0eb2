import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CoderName } from './coding/coder-name.tsx';
import { ArchiveSettings } from './history/archive-settings.tsx';
import { Icon } from './icon.tsx';
import { KeysShown } from './keys-shown.tsx';
import { PairForm } from './pair-form.tsx';
import type { PanelPort } from './panel-port.ts';
import { fileMbRange, type LanguageChoice } from './settings.ts';
import { type Notice, useUi } from './ui-context.ts';
import { UiFrame } from './ui-frame.tsx';
import { useClipKeys } from './use-clip-keys.ts';
import { useLive, valueOr } from './use-live.ts';

/** The options page: pairing, language, keys, what is stored where. */
export function OptionsPage({ port }: { readonly port: PanelPort }): JSX.Element {
  return (
    <UiFrame port={port} titleOf={(words) => `policyloom – ${words.options.title}`}>
      {(notice, dismiss) => <OptionsBody notice={notice} onDismiss={dismiss} />}
    </UiFrame>
  );
}

function OptionsBody({ notice, onDismiss }: { notice: Notice | null; onDismiss: () => void }): JSX.Element {
  const { words, port } = useUi();
  return (
    <main class="options">
      <h1>{words.options.title}</h1>
      {notice && (
        <div class={`note ${notice.kind === 'failed' ? 'danger' : ''}`} role="alert">
          <Icon name={notice.kind === 'failed' ? 'alert' : 'check'} />
          <span class="row between">
            {notice.text}
            <button class="icon-button" type="button" aria-label={words.act.close} onClick={onDismiss}>
              <Icon name="close" />
            </button>
          </span>
        </div>
      )}
      <PairingSection />
      <LanguageSection />
      <KeyboardSection />
      <FilesSection />
      <CoderSection />
      <StoredSection />
      <ArchiveSettings />
      <Section title={words.options.about}>
        <p class="prose">
          {words.options.version(port.version)} – {words.options.licence}
        </p>
      </Section>
    </main>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function CoderSection(): JSX.Element {
  const { words } = useUi();
  return (
    <Section title={words.coding.title}>
      <CoderName />
    </Section>
  );
}

function PairingSection(): JSX.Element {
  const { port, run, words } = useUi();
  const [isOther, setOther] = useState(false);
  const live = useLive(
    () => port.syncState(),
    (onChange) => port.subscribe(onChange),
  );
  const pairing = valueOr(live, null)?.pairing ?? null;
  return (
    <Section title="Jupyter">
      {pairing && (
        <>
          <dl class="facts">
            <dt>{words.options.pairedNow}</dt>
            <dd>{pairing.baseUrl}</dd>
            <dt>{words.sync.folder}</dt>
            <dd>{pairing.folder}</dd>
          </dl>
          <div class="row">
            <button class="button" type="button" onClick={() => setOther(!isOther)} aria-expanded={isOther}>
              {words.sync.otherAddress}
            </button>
            <button
              class="link quiet"
              type="button"
              onClick={() => run(async () => void (await port.unpair()))}
            >
              {words.act.unpair}
            </button>
          </div>
        </>
      )}
      {live.kind === 'value' && (!pairing || isOther) && <PairForm />}
    </Section>
  );
}

function LanguageSection(): JSX.Element {
  const { port, run, settings, words } = useUi();
  const choices: readonly (readonly [LanguageChoice, string])[] = [
    ['auto', words.options.languageAuto],
    ['zh-CN', '简体中文'],
    ['en', 'English'],
  ];
  return (
    <Section title={words.options.language}>
      <fieldset>
        <legend class="hidden-text">{words.options.language}</legend>
        {choices.map(([language, name]) => (
          <label key={language}>
            <input
              type="radio"
              name="language"
              checked={settings.language === language}
              onChange={() => run(() => port.changeSettings({ language }))}
            />
            <span lang={language === 'auto' ? undefined : language}>{name}</span>
          </label>
        ))}
      </fieldset>
    </Section>
  );
}

function KeyboardSection(): JSX.Element {
  const { port, run, settings, words } = useUi();
  const keys = useClipKeys();
  return (
    <Section title={words.options.keyboard}>
      <div class="row">
        <span>{words.options.clipKey}</span>
        {keys.length > 0 ? <KeysShown keys={keys} /> : <span class="faint">{words.options.noKey}</span>}
        <button class="button" type="button" onClick={() => port.openShortcutSettings()}>
          {words.act.openShortcuts}
        </button>
      </div>
      <p class="small">{words.options.keyText}</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.letterKeys}
          onChange={(event) => run(() => port.changeSettings({ letterKeys: event.currentTarget.checked }))}
        />
        {words.options.letterKeys}
      </label>
      <p class="small">{words.options.letterKeysText}</p>
    </Section>
  );
}

function FilesSection(): JSX.Element {
  const { port, run, settings, words } = useUi();
  const { min, max } = fileMbRange;
  return (
    <Section title={words.record.attachments}>
      <label class="row">
        {words.annex.sizeLimit}
        <input
          class="input pages"
          type="number"
          min={min}
          max={max}
          value={settings.maxFileMb}
          onChange={(event) => {
            const typed = event.currentTarget.valueAsNumber;
            const maxFileMb = Math.min(max, Math.max(min, Math.round(typed)));
            if (Number.isFinite(typed)) run(() => port.changeSettings({ maxFileMb }));
          }}
        />
      </label>
      <p class="small">{words.annex.sizeLimitText}</p>
    </Section>
  );
}

function StoredSection(): JSX.Element {
  const { port, words, formats } = useUi();
  const live = useLive(
    async () => ({ records: await port.countRecords(), ...(await port.storage()) }),
    (onChange) => port.subscribe(onChange),
  );
  const stored = valueOr(live, null);
  const size = stored?.usedBytes == null ? null : formats.size(stored.usedBytes);
  return (
    <Section title={words.options.stored}>
      <ul class="prose">
        {stored && (
          <li>{words.options.storedHere(words.corpus.total(formats.count(stored.records)), size)}</li>
        )}
        {stored && (
          <li>{stored.isPersistent ? words.options.storedPersistent : words.options.storedNotPersistent}</li>
        )}
        <li>{words.options.storedSynced}</li>
        <li>{words.options.storedToken}</li>
        <li>{words.options.storedNothingElse}</li>
      </ul>
    </Section>
  );
}
