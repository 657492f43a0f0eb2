import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Failure } from '../failure.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useUi } from '../ui-context.ts';
import { useLive } from '../use-live.ts';
import type { CodingDesk } from './coding-desk.ts';
import { CodingEmpty } from './coding-empty.tsx';
import { CodingHead } from './coding-head.tsx';
import { atHand, type CodingPlace, likeliestFirst, listedEvents, noFilters } from './coding-place.ts';
import { CodingWork } from './coding-work.tsx';
import { type Judging, useJudging } from './use-judging.ts';
import { useLearntOrder } from './use-learnt-order.ts';
import { useOthersJudgements } from './use-others-judgements.ts';

interface CodingViewProps {
  readonly place: CodingPlace;
  readonly onPlace: (place: CodingPlace) => void;
  readonly onOpen: (documentId: string) => void;
}

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Judging of events: how far it is, the event at hand in its text, and what to do with it. */
export function CodingView(props: CodingViewProps): JSX.Element {
  const { place, onPlace } = props;
  const { port } = useUi();
  const [progress, setProgress] = useState<Progress | null>(null);
  const judging = useJudging((eventId) => onPlace({ ...place, eventId, documentId: null }));
  useOthersJudgements();
  const live = useLive(
    (signal) => port.codingDesk((done, total) => setProgress({ done, total }), signal),
    (onChange) => port.subscribe(onChange),
  );
  if (live.kind === 'failed') return <Failure error={live.error} />;
  if (live.kind === 'loading') return <Reading progress={progress} />;
  return <Desk {...props} desk={live.value} judging={judging} />;
}

interface DeskProps extends CodingViewProps {
  readonly desk: CodingDesk;
  readonly judging: Judging;
}

function Desk({ desk, judging, place, onPlace, onOpen }: DeskProps): JSX.Element {
  const order = useLearntOrder(desk);
  const inOrder = listedEvents(desk.documents, place.filters);
  const listed = order?.kind === 'learnt' ? likeliestFirst(inOrder, order.likelihoods) : inOrder;
  const hand = atHand(desk.documents, listed, place);
  const isBare = desk.documents.length === 0;
  return (
    <>
      {!isBare && (
        <CodingHead
          desk={desk}
          order={order}
          filters={place.filters}
          onFilters={(filters) => onPlace({ ...place, filters, documentId: null })}
        />
      )}
      {hand ? (
        <CodingWork
          key={hand.document.id}
          desk={desk}
          listed={listed}
          hand={hand}
          onEvent={(eventId) => onPlace({ ...place, eventId, documentId: null })}
          judging={judging}
          onOpen={onOpen}
        />
      ) : (
        <CodingEmpty
          isBare={isBare}
          filters={place.filters}
          onUndo={judging.undo}
          onShowAll={() => onPlace({ ...place, filters: noFilters })}
        />
      )}
    </>
  );
}

function Reading({ progress }: { readonly progress: Progress | null }): JSX.Element {
  const { words, formats } = useUi();
  if (!progress) return <Skeleton />;
  const text = words.coding.reading(formats.count(progress.done), formats.count(progress.total));
  return (
    <section class="section stack">
      <p role="status">{text}</p>
      <progress class="bar" aria-label={text} value={progress.done} max={progress.total} />
    </section>
  );
}
