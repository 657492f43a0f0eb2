import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Announcement } from '../../../src/model/announcement.ts';
import { Failure } from '../failure.tsx';
import { KeysShown } from '../keys-shown.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useUi } from '../ui-context.ts';
import { useLive } from '../use-live.ts';
import { type DiffRow, diffRows, type FieldChange, fieldChanges } from './diff-rows.ts';
import type { Block, Piece } from './version-diff.ts';

interface VersionDiffProps {
  readonly before: Announcement;
  readonly after: Announcement;
}

/** What differs between two versions: fields, then the text. Insertions are underlined, deletions struck through. */
export function VersionDiffView({ before, after }: VersionDiffProps): JSX.Element {
  const live = useLive(
    async () => (await import('./version-diff.ts')).versionDiff(before.bodyText, after.bodyText),
    () => () => undefined,
  );
  if (live.kind === 'failed') return <Failure error={live.error} />;
  if (live.kind === 'loading') return <Skeleton />;
  return <Diff before={before} after={after} blocks={live.value} />;
}

function Diff({
  before,
  after,
  blocks,
}: VersionDiffProps & { readonly blocks: readonly Block[] }): JSX.Element {
  const { words, formats } = useUi();
  const [onlyChanges, setOnlyChanges] = useState(true);
  const area = useRef<HTMLDivElement>(null);
  const fields = fieldChanges(before, after, words);
  const count = fields.length + blocks.filter(({ kind }) => kind !== 'same').length;
  const jump = useJumps(area);
  if (count === 0) return <p class="small">{words.history.noChanges}</p>;
  const { changes, nextChange, previousChange, onlyChanges: only, wholeText } = words.history;
  return (
    <div ref={area} class="diff stack">
      <div class="row between">
        <strong role="status">{changes(formats.count(count))}</strong>
        <button class="link" type="button" onClick={() => setOnlyChanges(!onlyChanges)}>
          {onlyChanges ? wholeText : only}
        </button>
      </div>
      <div class="row">
        <button class="button" type="button" onClick={() => jump(1)}>
          {nextChange} <KeysShown keys={['F7']} />
        </button>
        <button class="button" type="button" onClick={() => jump(-1)}>
          {previousChange} <KeysShown keys={['Shift', 'F7']} />
        </button>
      </div>
      {fields.map((change) => (
        <FieldDiff key={change.field} change={change} />
      ))}
      <div class="body-text" lang={after.language ?? 'zh-CN'}>
        {diffRows(blocks, onlyChanges).map((row, at) => (
          <Row key={at} row={row} />
        ))}
      </div>
    </div>
  );
}

/** Goes to the next or the previous change from the one last visited, by button and by key; round at the ends. */
function useJumps(area: { readonly current: HTMLDivElement | null }): (step: 1 | -1) => void {
  const visited = useRef<HTMLElement | null>(null);
  const jump = (step: 1 | -1) => {
    const changes = [...(area.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    const at = visited.current ? changes.indexOf(visited.current) : -1;
    const from = at < 0 && step < 0 ? 0 : at;
    const next = changes[(from + step + changes.length) % changes.length];
    if (!next) return;
    visited.current = next;
    next.focus();
    next.scrollIntoView({ block: 'center' });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F7' || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      jump(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return jump;
}

function FieldDiff({ change }: { readonly change: FieldChange }): JSX.Element {
  const { words } = useUi();
  const { field, before, after } = change;
  return (
    <div class="field-diff" data-change tabIndex={-1}>
      <span class="field-label">{words.record.fields[field]}</span>
      <span>
        <del>{before || words.history.empty}</del> <span aria-hidden="true">→</span>{' '}
        <ins>{after || words.history.empty}</ins>
      </span>
    </div>
  );
}

const signs: Readonly<Record<Block['kind'], string>> = { same: '', added: '+', removed: '−', changed: '±' };

function Row({ row }: { readonly row: DiffRow }): JSX.Element {
  const { words, formats } = useUi();
  if (row.kind === 'skipped') return <p class="skipped">{words.history.skipped(formats.count(row.count))}</p>;
  const { kind, pieces } = row.block;
  if (kind === 'same') return <p class="diff-line">{pieces.map(({ text }) => text)}</p>;
  return (
    <p class={`diff-line ${kind}`} data-change tabIndex={-1}>
      <span class="sign" aria-hidden="true">
        {signs[kind]}
      </span>
      <span class="hidden-text" lang={words.language}>{`${words.history[kind]}: `}</span>
      {pieces.map((piece, at) => (
        <PieceView key={at} piece={piece} />
      ))}
    </p>
  );
}

function PieceView({ piece }: { readonly piece: Piece }): JSX.Element {
  if (piece.kind === 'added') return <ins>{piece.text}</ins>;
  if (piece.kind === 'removed') return <del>{piece.text}</del>;
  return <>{piece.text}</>;
}
