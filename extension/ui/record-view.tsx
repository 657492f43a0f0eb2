import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { pageGapOf } from '../../src/capture/pages/page-gap.ts';
import { SELECTION_TAG } from '../../src/model/vocabulary.ts';
import { AttachmentsView } from './attachments-view.tsx';
import { BodyView } from './body-view.tsx';
import { Dotted } from './dotted.tsx';
import { EvidenceMark } from './field-line.tsx';
import type { EditableField } from './field-names.ts';
import { AlsoAt } from './history/also-at.tsx';
import { ArchiveSection } from './history/archive-section.tsx';
import { TraceSection } from './history/trace-section.tsx';
import { VersionsSection } from './history/versions-section.tsx';
import { Icon } from './icon.tsx';
import { Note } from './note.tsx';
import { hostOf, isWebAddress } from './page-address.ts';
import { PageGapNote } from './page-gap-note.tsx';
import type { RecordDetail } from './panel-port.ts';
import { type FieldRow, fieldView } from './record-fields.ts';
import { RecordFieldsView } from './record-fields-view.tsx';
import { SyncMarkShape } from './sync-mark.tsx';
import { useUi } from './ui-context.ts';

/** Below this share of the visible text a body is likely to lack clauses or tables. */
export const THIN_COVERAGE = 0.7;

interface RecordViewProps {
  readonly detail: RecordDetail;
  /** More to do with this record, beside what every record offers. */
  readonly actions?: ComponentChildren;
  readonly onDelete: () => void;
}

/** One announcement: heading, fields with their evidence, attachments, body. */
export function RecordView({ detail, actions, onDelete }: RecordViewProps): JSX.Element {
  const { words, formats, port } = useUi();
  const [editing, setEditing] = useState<EditableField | null>(null);
  const { announcement, attachments } = detail;
  const { url, coverage } = announcement;
  const gap = pageGapOf(detail.provenance);
  const isThin = gap === null && coverage !== null && coverage < THIN_COVERAGE;
  return (
    <article>
      <RecordHead detail={detail} onEditTitle={() => setEditing('title')} />
      {gap && <PageGapNote announcement={announcement} gap={gap} />}
      {isThin && (
        <section class="section">
          <Note
            kind="warn"
            icon="alert"
            title={words.record.lowCoverage(formats.percent(coverage))}
            text={words.record.lowCoverageText}
          />
        </section>
      )}
      <RecordFieldsView detail={detail} editing={editing} onEditing={setEditing} />
      {attachments.length > 0 && <AttachmentsView attachments={attachments} />}
      <BodyView announcement={announcement} />
      <VersionsSection detail={detail} />
      <ArchiveSection detail={detail} />
      <TraceSection detail={detail} />
      <section class="section row between">
        {actions}
        {url !== null && isWebAddress(url) && (
          <button class="link" type="button" onClick={() => port.openPage(url)}>
            <Icon name="open" />
            {words.act.openSite}
          </button>
        )}
        <button class="link danger" type="button" onClick={onDelete}>
          <Icon name="delete" />
          {words.act.delete}
        </button>
      </section>
    </article>
  );
}

function RecordHead({ detail, onEditTitle }: { detail: RecordDetail; onEditTitle: () => void }): JSX.Element {
  const { words, formats } = useUi();
  const { announcement, versionNumber } = detail;
  const { title } = fieldView(detail, words);
  const where = announcement.url === null ? (announcement.siteName ?? '') : hostOf(announcement.url);
  return (
    <header class="section record-head">
      <div class="host">
        <Icon name="globe" />
        <span class="cut" title={announcement.url ?? undefined}>
          {where}
        </span>
        <span class="state">
          <Icon name="check" />
          <span>
            <Dotted parts={[words.page.inCorpus, words.page.version(versionNumber)]} />
          </span>
          <SyncMarkShape mark={detail.syncMark} />
        </span>
      </div>
      <RecordTitle title={title} lang={announcement.language ?? 'zh-CN'} onEdit={onEditTitle} />
      <p class="small">
        {words.record.capturedAt} {formats.moment(announcement.capturedAt)}
      </p>
      {announcement.tags.includes(SELECTION_TAG) && <p class="small">{words.menu.isSelection}</p>}
      <AlsoAt id={announcement.id} />
    </header>
  );
}

interface RecordTitleProps {
  readonly title: FieldRow;
  readonly lang: string;
  readonly onEdit: () => void;
}

function RecordTitle({ title, lang, onEdit }: RecordTitleProps): JSX.Element {
  const { words } = useUi();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div class="record-title">
        <h1 lang={lang}>
          <button type="button" data-field={title.field} title={words.act.edit} onClick={onEdit}>
            {title.value || words.record.untitled}
          </button>
        </h1>
        {title.mark && (
          <EvidenceMark row={title} mark={title.mark} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        )}
      </div>
      {isOpen && title.mark && (
        <p class="evidence" lang={lang}>
          {title.mark.evidence}
        </p>
      )}
    </>
  );
}
