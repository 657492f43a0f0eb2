import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ArchiveInfo } from '../../../src/store/archive-rows.ts';
import { Dotted } from '../dotted.tsx';
import type { RecordDetail } from '../panel-port.ts';
import { useUi } from '../ui-context.ts';
import { useLive, valueOr } from '../use-live.ts';
import { ArchiveFrame } from './archive-frame.tsx';
import { MhtmlButton } from './mhtml-button.tsx';
import { useDropArchives } from './use-drop-archives.ts';

/** The page that a version was read from: date, size, hash, and what can be done with it. */
export function ArchiveSection({ detail }: { readonly detail: RecordDetail }): JSX.Element {
  const { port, words } = useUi();
  const { id, contentHash } = detail.announcement;
  const live = useLive(
    () => port.archivesOf(id),
    (onChange) => port.subscribe(onChange),
    id,
  );
  const info = valueOr(live, []).find((archive) => archive.contentHash === contentHash);
  return (
    <section class="section stack" aria-label={words.history.archive}>
      <h2>{words.history.archive}</h2>
      {live.kind === 'value' && !info && <p class="small">{words.history.archiveNone}</p>}
      {info && <Archived key={info.sha256} info={info} detail={detail} />}
    </section>
  );
}

interface ArchivedProps {
  readonly info: ArchiveInfo;
  readonly detail: RecordDetail;
}

function Archived({ info, detail }: ArchivedProps): JSX.Element {
  const { words, formats } = useUi();
  const [isOpen, setOpen] = useState(false);
  const { archiveFrom, archiveSize, show, hide } = words.history;
  return (
    <>
      <p class="small">
        <Dotted
          parts={[
            formats.moment(info.archivedAt),
            archiveFrom[info.origin],
            archiveSize(formats.size(info.sizeBytes), formats.size(info.storedBytes)),
          ]}
        />
      </p>
      <p class="hash">SHA-256 {info.sha256}</p>
      <div class="row">
        <button class="link" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? hide : show}
        </button>
        <Verify info={info} />
        <Files info={info} detail={detail} />
      </div>
      {isOpen && <ArchiveFrame info={info} language={detail.announcement.language ?? 'zh-CN'} />}
    </>
  );
}

function Verify({ info }: { readonly info: ArchiveInfo }): JSX.Element {
  const { port, run, words, say } = useUi();
  const verify = () =>
    run(async () => {
      const page = await port.archivedPage(info);
      if (page?.isIntact) say({ kind: 'done', text: ({ history }) => history.intact });
      else say({ kind: 'failed', text: ({ history }) => (page ? history.damaged : history.gone) });
    });
  return (
    <button class="link" type="button" onClick={verify}>
      {words.history.verify}
    </button>
  );
}

function Files({ info, detail }: ArchivedProps): JSX.Element {
  const { port, run, words, say } = useUi();
  const { drop, save: saveWord } = words.history;
  const save = () =>
    run(async () => {
      if (!(await port.saveArchive(info, fileName(detail))))
        say({ kind: 'failed', text: ({ history }) => history.gone });
    });
  const dropArchives = useDropArchives();
  return (
    <>
      <button class="link" type="button" onClick={save}>
        {saveWord}
      </button>
      <MhtmlButton detail={detail} name={fileName(detail)} />
      <button class="link danger" type="button" onClick={() => dropArchives([info.id])}>
        {drop}
      </button>
    </>
  );
}

/** Characters that no file system minds, and no more than all of them take. */
function fileName({ announcement: { title, id } }: RecordDetail): string {
  return (
    (title ?? id)
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 60) || id
  );
}
