import type { BoardNotice, BoardProblem, BoardSnapshot, ChangeBatch } from '@nachtwacht/contracts';
import { applyChanges, boardFrom, type BoardModel, type Status } from '@nachtwacht/domain';
import type { FeedRules } from '../../../live/feed';

/** A change of status that came in while the board was open. */
export interface RecentChange {
  readonly position: number;
  readonly at: string;
  readonly from: Status | null;
  readonly check: BoardProblem;
}

export interface BoardState {
  readonly board: BoardModel;
  readonly notices: readonly BoardNotice[];
  /** Newest first. */
  readonly recent: readonly RecentChange[];
}

const KEPT = 30;

function changesIn(batch: ChangeBatch, after: number): RecentChange[] {
  return batch.changes.flatMap(({ position, payload }) =>
    position > after && payload.kind === 'transition'
      ? [{ position, at: payload.at, from: payload.from, check: payload.check }]
      : [],
  );
}

/** How the board lives on a snapshot and on batches of changes; the rules themselves are the domain's. */
export const boardRules: FeedRules<BoardSnapshot, BoardState> = {
  positionOf: ({ board }) => board.position,
  build: (snapshot, previous) => ({
    board: boardFrom(snapshot),
    notices: snapshot.notices,
    recent: previous?.recent ?? [],
  }),
  apply: (state, batch) => {
    const { model: board, fetchAgain } = applyChanges(state.board, batch);
    if (board === state.board) return { model: state, needsSnapshot: fetchAgain !== null };
    const news = changesIn(batch, state.board.position).reverse();
    const recent = news.length === 0 ? state.recent : [...news, ...state.recent].slice(0, KEPT);
    return { model: { ...state, board, recent }, needsSnapshot: fetchAgain !== null };
  },
};
