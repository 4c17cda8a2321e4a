import { createFeedDriver } from '../../../live/feed-driver';
import { liveSocket } from '../../../live/open-socket';
import { serverClock } from '../../../shared/clock/server-clock';
import { fetchBoard } from '../api/fetch-board';
import { boardRules } from './board-state';

/** The board of this page; it keeps its last state while other pages are open, so that coming back is instant. */
export const boardFeed = createFeedDriver({
  rules: boardRules,
  socket: liveSocket,
  fetchSnapshot: fetchBoard,
  onServerTime: serverClock.set,
  now: () => Date.now(),
  chance: () => Math.random(),
});
