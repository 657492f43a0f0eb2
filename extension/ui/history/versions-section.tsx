import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { StoredVersion } from '../../../src/store/read-records.ts';
import { Failure } from '../failure.tsx';
import type { RecordDetail } from '../panel-port.ts';
import { useUi } from '../ui-context.ts';
import { useLive, valueOr } from '../use-live.ts';
import { VersionDiffView } from './version-diff-view.tsx';

/** The versions of a record that was clipped with more than one text, and what differs between any two. */
export function VersionsSection({ detail }: { readonly detail: RecordDetail }): JSX.Element | null {
  const { port, words, formats } = useUi();
  const { id } = detail.announcement;
  const live = useLive(
    () => port.versionsOf(id),
    (onChange) => port.subscribe(onChange),
    id,
  );
  if (live.kind === 'failed') return <Failure error={live.error} />;
  const versions = inOrder(valueOr(live, []));
  if (versions.length < 2) return null;
  return (
    <section class="section stack" aria-label={words.history.versions(formats.count(versions.length))}>
      <h2>{words.history.versions(formats.count(versions.length))}</h2>
      <Compared key={versions.length} versions={versions} />
    </section>
  );
}

/** As they were captured; the current one last, whatever a clock said. */
function inOrder(versions: readonly StoredVersion[]): StoredVersion[] {
  const at = ({ announcement, isCurrent }: StoredVersion) => (isCurrent ? '\uffff' : announcement.capturedAt);
  return versions.toSorted((a, b) => (at(a) < at(b) ? -1 : 1));
}

function Compared({ versions }: { readonly versions: readonly StoredVersion[] }): JSX.Element {
  const { words } = useUi();
  const [[older, newer], setPair] = useState<readonly [number, number]>([
    versions.length - 2,
    versions.length - 1,
  ]);
  const [isOpen, setOpen] = useState(false);
  const [before, after] = [versions[older], versions[newer]];
  const { diff, hideDiff, older: olderWord, newer: newerWord } = words.history;
  return (
    <>
      <Chooser label={olderWord} versions={versions} chosen={older} onChoose={(at) => setPair([at, newer])} />
      <Chooser label={newerWord} versions={versions} chosen={newer} onChoose={(at) => setPair([older, at])} />
      <div class="row">
        <button
          class="link"
          type="button"
          id="show-diff"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? hideDiff : diff}
        </button>
      </div>
      {isOpen && before && after && (
        <VersionDiffView key={`${older} ${newer}`} before={before.announcement} after={after.announcement} />
      )}
    </>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly versions: readonly StoredVersion[];
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

function Chooser({ label, versions, chosen, onChoose }: ChooserProps): JSX.Element {
  const { words, formats } = useUi();
  return (
    <label class="version-choice">
      <span class="field-label">{label}</span>
      <select class="input" value={chosen} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {versions.map(({ announcement }, at) => (
          <option key={announcement.contentHash} value={at}>
            {words.history.version(formats.count(at + 1), formats.moment(announcement.capturedAt))}
          </option>
        ))}
      </select>
    </label>
  );
}
