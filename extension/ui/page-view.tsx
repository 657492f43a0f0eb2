import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failure } from './failure.tsx';
import { Icon } from './icon.tsx';
import { KeysShown } from './keys-shown.tsx';
import { ListOffer } from './list-offer.tsx';
import { mayPass, NotClipped } from './not-clipped.tsx';
import { Note } from './note.tsx';
import { hostOf, isPageAddress, isWebAddress } from './page-address.ts';
import type { ActiveTab, PanelPort, RecordDetail } from './panel-port.ts';
import { PressToClip } from './press-to-clip.tsx';
import { RecordView } from './record-view.tsx';
import { Skeleton } from './skeleton.tsx';
import { useUi } from './ui-context.ts';
import { useClip } from './use-clip.ts';
import { useClipKeys } from './use-clip-keys.ts';
import { useLive } from './use-live.ts';

/** The page in front of the person, and its record where there is one. */
export interface ThisPage {
  readonly tab: ActiveTab | null;
  readonly detail: RecordDetail | null;
}

/** Reads both together, so that a record is never shown under another page. */
export async function readThisPage(port: PanelPort): Promise<ThisPage> {
  const tab = await port.activeTab();
  const detail = tab?.url ? await port.findByAddress(tab.url) : null;
  return { tab, detail };
}

interface PageViewProps {
  readonly onDelete: (ids: readonly string[]) => void;
}

/** This page: not clipped, being clipped, clipped, or why it cannot be. */
export function PageView({ onDelete }: PageViewProps): JSX.Element {
  const { port } = useUi();
  const live = useLive(
    () => readThisPage(port),
    (onChange) => joined(port.subscribe(onChange), port.watchActiveTab(onChange)),
  );
  if (live.kind === 'failed') return <Failure error={live.error} />;
  if (live.kind === 'loading') return <Skeleton />;
  const { tab, detail } = live.value;
  const key = `${tab?.tabId} ${tab?.url}`;
  if (!tab || tab.url === null) return <UnknownPage key={key} tab={tab} />;
  return <KnownPage key={key} tab={tab} url={tab.url} detail={detail} onDelete={onDelete} />;
}

function joined(...ends: readonly (() => void)[]): () => void {
  return () => ends.forEach((end) => void end());
}

/** The browser shows the panel nothing of the page before the person's key or click. */
function UnknownPage({ tab }: { readonly tab: ActiveTab | null }): JSX.Element {
  const { words } = useUi();
  if (tab?.refusal) {
    return (
      <>
        <h1 class="hidden-text">{words.page.unknownTitle}</h1>
        <NotClipped outcome={tab.refusal} url={null} onRetry={null} />
      </>
    );
  }
  return (
    <section class="section stack">
      <h1>{words.page.unknownTitle}</h1>
      <p class="prose">
        <PressToClip before={words.page.pressInstead} after={words.page.orToolbar} />
      </p>
      <p class="small">{words.page.unknownText}</p>
    </section>
  );
}

interface KnownPageProps extends PageViewProps {
  readonly tab: ActiveTab;
  readonly url: string;
  readonly detail: RecordDetail | null;
}

function KnownPage({ tab, url, detail, onDelete }: KnownPageProps): JSX.Element {
  const { words } = useUi();
  const { isClipping, outcome, clip } = useClip(tab.tabId);
  const refusal = outcome?.kind === 'not-clipped' ? outcome : tab.refusal;
  const canTry = refusal === null || mayPass(refusal.reason);
  return (
    <>
      {isClipping && <ClippingSteps />}
      {refusal && !isClipping && <NotClipped outcome={refusal} url={url} onRetry={clip} />}
      {isWebAddress(url) && <ListOffer tabId={tab.tabId} url={url} title={tab.title ?? hostOf(url)} />}
      {detail ? (
        <RecordView
          detail={detail}
          onDelete={() => onDelete([detail.announcement.id])}
          actions={
            <button class="link" type="button" title={words.page.reclip} disabled={isClipping} onClick={clip}>
              <Icon name="refresh" />
              {words.act.clipAgain}
            </button>
          }
        />
      ) : (
        <UnclippedPage tab={tab} url={url} isClipping={isClipping} onClip={canTry ? clip : null} />
      )}
    </>
  );
}

interface UnclippedPageProps {
  readonly tab: ActiveTab;
  readonly url: string;
  readonly isClipping: boolean;
  /** Null where another try would give the same answer. */
  readonly onClip: (() => void) | null;
}

function UnclippedPage({ tab, url, isClipping, onClip }: UnclippedPageProps): JSX.Element {
  const { words } = useUi();
  const keys = useClipKeys();
  if (!isPageAddress(url)) return <BrowserPage />;
  return (
    <section class="section record-head">
      <div class="host">
        <Icon name="globe" />
        <span class="cut" title={url}>
          {hostOf(url)}
        </span>
        <span class="state">{words.page.notInCorpus}</span>
      </div>
      <h1 lang="zh-CN">{tab.title ?? words.record.untitled}</h1>
      {onClip && (
        <>
          <button class="button primary wide" type="button" disabled={isClipping} onClick={onClip}>
            {words.act.clip} <KeysShown keys={keys} />
          </button>
          <p class="small">{words.page.readsAfterClip}</p>
        </>
      )}
    </section>
  );
}

function BrowserPage(): JSX.Element {
  const { words } = useUi();
  const { title, text } = words.page.notClipped['browser-page'];
  return (
    <section class="section">
      <h1 class="hidden-text">{words.page.unknownTitle}</h1>
      <Note icon="ban" title={title} text={text} />
    </section>
  );
}

/** "Saved" appears only after the store has committed; until then the time that it takes. */
function ClippingSteps(): JSX.Element {
  const { words, formats } = useUi();
  const [elapsedMs, setElapsed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setElapsed(performance.now() - start), 100);
    return () => clearInterval(timer);
  }, []);
  return (
    <section class="section" role="status">
      <div class="row between">
        <h2>{words.page.clipping}</h2>
        <span class="small" aria-hidden="true">
          {formats.duration(elapsedMs)}
        </span>
      </div>
      <div class="step">
        <Icon name="pending" class="spin" />
        <span>{words.page.clippingStep}</span>
        <span class="small">{words.page.clippingNote}</span>
      </div>
    </section>
  );
}
