import type { BoardNotice, BoardProblem, BoardSnapshot, ChangeBatch } from '@nachtwacht/contracts';
import { applyChanges, boardFrom, PersistentMap, type BoardModel, type Status } from '@nachtwacht/domain';
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
  /**
   * At which change a customer's line was touched last since the snapshot: a batch touches few of the lines, and
   * looking at every square of every line to find them out would cost more than drawing.
   */
  readonly touched: PersistentMap<string, number>;
}

const KEPT = 30;

function changesIn(batch: ChangeBatch, after: number): RecentChange[] {
  return batch.changes.flatMap(({ position, payload }) =>
    position > after && payload.kind === 'transition'
      ? [{ position, at: payload.at, from: payload.from, check: payload.check }]
      : [],
  );
}

/** The customers whose line a batch changes; a check that moved changes the line it came from as well. */
function touch({ board, touched }: BoardState, batch: ChangeBatch): PersistentMap<string, number> {
  let result = touched;
  for (const { position, payload } of batch.changes) {
    if (position <= board.position) continue;
    if (payload.kind === 'incident') result = result.with(payload.incident.customerId, position);
    if (payload.kind !== 'transition') continue;
    result = result.with(payload.check.customerId, position);
    const known = board.problems.get(payload.check.checkId);
    if (known !== undefined) result = result.with(known.customerId, position);
  }
  return result;
}

/** How the board lives on a snapshot and on batches of changes; the rules themselves are the domain's. */
export const boardRules: FeedRules<BoardSnapshot, BoardState> = {
  positionOf: ({ board }) => board.position,
  build: (snapshot, previous) => ({
    board: boardFrom(snapshot),
    notices: snapshot.notices,
    recent: previous?.recent ?? [],
    touched: PersistentMap.from([]),
  }),
  apply: (state, batch) => {
    const { model: board, fetchAgain } = applyChanges(state.board, batch);
    if (board === state.board) return { model: state, needsSnapshot: fetchAgain !== null };
    const news = changesIn(batch, state.board.position).reverse();
    const recent = news.length === 0 ? state.recent : [...news, ...state.recent].slice(0, KEPT);
    const touched = touch(state, batch);
    return { model: { ...state, board, recent, touched }, needsSnapshot: fetchAgain !== null };
  },
};
