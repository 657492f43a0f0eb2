import type { SyncState } from '../messages.ts';

/** How sync stands, as a person sees it. */
export type SyncPhase = 'unpaired' | 'running' | 'unreachable' | 'waiting' | 'done';

/** A problem counts until a later exchange has succeeded; a run under way hides it. */
export function syncPhase(state: SyncState): SyncPhase {
  if (!state.pairing) return 'unpaired';
  if (state.running) return 'running';
  if (isUnsolved(state)) return 'unreachable';
  return state.waiting > 0 || state.lastDoneAt === null ? 'waiting' : 'done';
}

function isUnsolved(state: SyncState): boolean {
  if (!state.problem) return false;
  return state.lastDoneAt === null || state.problem.at >= state.lastDoneAt;
}
