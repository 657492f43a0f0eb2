import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Formats } from './formats.ts';
import type { PanelPort } from './panel-port.ts';
import type { Settings } from './settings.ts';
import type { Words } from './words/words.ts';

/** What was done or went wrong; said again in the other language when the person changes it. */
export interface Saying {
  readonly kind: 'done' | 'failed';
  readonly text: (words: Words, formats: Formats) => string;
  readonly undo?: () => Promise<void>;
}

/** What was said, as the status line shows it. */
export interface Notice extends Omit<Saying, 'text'> {
  readonly text: string;
}

/** What every view is given. */
export interface Ui {
  readonly port: PanelPort;
  readonly words: Words;
  readonly formats: Formats;
  readonly settings: Settings;
  readonly say: (saying: Saying) => void;
  /** Does something that may be refused; a refusal becomes a notice. */
  readonly run: (task: () => Promise<void>) => void;
}

export const UiContext = createContext<Ui | null>(null);

/** @throws {TypeError} outside a view */
export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (!ui) throw new TypeError('useUi is called outside UiContext; render the view inside UiFrame.');
  return ui;
}
