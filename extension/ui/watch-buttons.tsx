import type { JSX } from 'preact';
import type { WatchState } from '../../src/store/watch.ts';
import type { WatchAction } from '../messages.ts';
import { Icon } from './icon.tsx';
import { useUi } from './ui-context.ts';

/** What can be done with a watched column. */
export function WatchButtons({ watch }: { readonly watch: WatchState }): JSX.Element {
  const { words, port, run, say } = useUi();
  const { url, isPaused, problem } = watch;
  const act = (action: WatchAction) => () => run(() => port.watchControl(action, url));
  const allow = () =>
    run(async () => {
      if (await port.allowOrigins([url])) await port.watchControl('check', url);
    });
  const remove = () =>
    run(async () => {
      await port.watchControl('remove', url);
      say({
        kind: 'done',
        text: ({ watch }) => watch.removed,
        undo: () => port.watchControl('restore', url),
      });
    });
  return (
    <div class="row">
      {!isPaused && (
        <button class="link" type="button" onClick={problem === 'no-permission' ? allow : act('check')}>
          <Icon name="refresh" />
          {problem === 'no-permission' ? words.queue.allow : words.watch.check}
        </button>
      )}
      <button class="link" type="button" onClick={act(isPaused ? 'resume' : 'pause')}>
        <Icon name={isPaused ? 'resume' : 'pause'} />
        {isPaused ? words.queue.resume : words.queue.pause}
      </button>
      <button class="link quiet" type="button" onClick={remove}>
        <Icon name="delete" />
        {words.watch.remove}
      </button>
    </div>
  );
}
