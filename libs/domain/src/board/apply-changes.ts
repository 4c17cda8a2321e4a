import { applyIncident, applyTransition } from './apply-event';
import type { BoardModel, LiveIncident, LiveProblem } from './board-model';

/** The payloads of the socket as far as the board can patch itself with them; of the others it is only told. */
export type LiveChange =
  | { readonly kind: 'transition' | 'restated'; readonly check: LiveProblem }
  | { readonly kind: 'incident'; readonly incident: LiveIncident & { readonly closedAt: string | null } }
  | { readonly kind: 'inventory' }
  | { readonly kind: 'notice' | 'night' | 'duty' | 'work' | 'update' | 'report' | 'hours' };

/** Everything in (after, upTo], numbered in commit order. */
export interface LiveBatch {
  readonly after: number;
  readonly upTo: number;
  readonly changes: readonly { readonly position: number; readonly payload: LiveChange }[];
}

export interface AppliedBatch {
  readonly model: BoardModel;
  /**
   * Why the snapshot has to be fetched again: changes are missing before this batch (then nothing of it was
   * applied), or it tells of something that it does not carry. null: the board is complete.
   */
  readonly fetchAgain: 'gap' | 'inventory' | 'notice' | null;
}

/** Patches the board with what it does not hold yet; a batch may overlap what it holds, and may come twice. */
export function applyChanges(model: BoardModel, batch: LiveBatch): AppliedBatch {
  if (batch.after > model.position) return { model, fetchAgain: 'gap' };
  const fresh = batch.changes.filter(({ position }) => position > model.position);
  const patched = fresh.reduce((board, { payload }) => applyChange(board, payload), model);
  const position = Math.max(model.position, batch.upTo);
  const told = (kind: LiveChange['kind']) => fresh.some(({ payload }) => payload.kind === kind);
  return {
    model: position === model.position ? model : { ...patched, position },
    fetchAgain: told('inventory') ? 'inventory' : told('notice') ? 'notice' : null,
  };
}

function applyChange(model: BoardModel, payload: LiveChange): BoardModel {
  switch (payload.kind) {
    case 'transition':
    case 'restated':
      return applyTransition(model, payload.check);
    case 'incident':
      return applyIncident(model, payload.incident);
    case 'inventory':
    case 'notice':
    case 'night':
    case 'duty':
    case 'report':
    case 'hours':
    case 'update':
    case 'work':
      return model;
  }
}
