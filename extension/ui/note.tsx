import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface NoteProps {
  readonly kind?: 'plain' | 'warn' | 'danger';
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** The program's own words, in English, for who wants to know more. */
  readonly detail?: string;
  /** The remedy: a button or a link. */
  readonly children?: ComponentChildren;
}

/** A surface of its own: a note about this page, or the one thing to do next. */
export function Note({ kind = 'plain', icon, title, text, detail = '', children }: NoteProps): JSX.Element {
  return (
    <div class={`note ${kind}`} role={kind === 'plain' ? undefined : 'alert'}>
      <Icon name={icon} />
      <div class="note-body">
        <strong>{title}</strong>
        <p class="prose">{text}</p>
        {detail !== '' && (
          <p class="small" lang="en">
            {detail}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
