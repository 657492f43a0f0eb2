import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { failureText } from './failure-text.ts';
import { formatsFor } from './formats.ts';
import type { PanelPort } from './panel-port.ts';
import { defaultSettings, type Settings, shownLanguage } from './settings.ts';
import { type Notice, type Saying, type Ui, UiContext } from './ui-context.ts';
import { useLive } from './use-live.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';
import { zh } from './words/zh.ts';

interface UiFrameProps {
  readonly port: PanelPort;
  /** The title of the browser's page. */
  readonly titleOf: (words: Words) => string;
  readonly children: (notice: Notice | null, dismiss: () => void) => ComponentChildren;
}

/** Gives the views their port, their words and the way to say what was done. Draws nothing before it knows the language. */
export function UiFrame({ port, titleOf, children }: UiFrameProps): JSX.Element | null {
  const live = useLive(
    () => port.settings(),
    (onChange) => port.subscribe(onChange),
  );
  const [saying, setSaying] = useState<Saying | null>(null);
  const settings = live.kind === 'value' ? live.value : defaultSettings;
  const words = wordsFor(settings, port.browserLanguage);
  useLayoutEffect(() => {
    document.documentElement.lang = words.language;
    document.title = titleOf(words);
  }, [words]);
  const ui = useMemo(() => uiOf(port, words, settings, setSaying), [port, words, settings]);
  const notice = useMemo(() => saying && { ...saying, text: saying.text(words, ui.formats) }, [saying, ui]);
  if (live.kind === 'loading') return null;
  return <UiContext.Provider value={ui}>{children(notice, () => setSaying(null))}</UiContext.Provider>;
}

function wordsFor({ language }: Settings, browserLanguage: string): Words {
  return shownLanguage(language, browserLanguage) === 'en' ? en : zh;
}

function uiOf(port: PanelPort, words: Words, settings: Settings, say: (saying: Saying) => void): Ui {
  const run = (task: () => Promise<void>) => {
    task().catch((error: unknown) => say({ kind: 'failed', text: (now) => failureText(error, now) }));
  };
  return { port, words, settings, say, run, formats: formatsFor(words, () => new Date()) };
}
