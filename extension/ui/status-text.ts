import type { SyncState } from '../messages.ts';
import type { Formats } from './formats.ts';
import { type SyncPhase, syncPhase } from './sync-phase.ts';
import type { Words } from './words/words.ts';

/** The status line: a shape, and sentences told apart by dots. */
export interface StatusText {
  readonly phase: SyncPhase | 'first';
  readonly parts: readonly string[];
}

/** Where the data are and how sync stands; never empty. */
export function statusText(records: number, state: SyncState, words: Words, formats: Formats): StatusText {
  const phase = syncPhase(state);
  const onDevice = words.status.onDevice(formats.count(records));
  switch (phase) {
    case 'unpaired':
      if (records === 0) return { phase: 'first', parts: [words.status.onlyHere] };
      return { phase, parts: [onDevice, words.status.unpaired] };
    case 'running':
      return { phase, parts: [onDevice, words.status.running] };
    case 'unreachable':
      return { phase, parts: [words.status.unreachable(formats.count(state.waiting))] };
    case 'waiting':
      return { phase, parts: [onDevice, words.status.waiting(formats.count(state.waiting))] };
    case 'done':
      return { phase, parts: [onDevice, words.status.allSynced(formats.moment(state.lastDoneAt ?? ''))] };
  }
}
