import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useUi } from '../ui-context.ts';

interface FilePickerProps {
  readonly name: string;
  readonly isPrimary?: boolean;
}

/** A button that opens the browser's choice of files. */
export function FilePicker({ name, isPrimary = false }: FilePickerProps): JSX.Element {
  const { port, run } = useUi();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        class="hidden-text"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={name}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          run(() => port.imports.add(files));
        }}
      />
      <button
        class={`button ${isPrimary ? 'primary' : ''}`}
        type="button"
        onClick={() => input.current?.click()}
      >
        <Icon name="file" />
        {name}
      </button>
    </>
  );
}

/** Takes files that are dropped anywhere in it. */
export function DropArea({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const { port, run } = useUi();
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside it does the same by key
    <div
      class={`import ${isOver ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
          setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        run(() => port.imports.add([...(event.dataTransfer?.files ?? [])]));
      }}
    >
      {children}
    </div>
  );
}
