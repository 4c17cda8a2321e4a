import { backoffMs } from './backoff';
import { emptyFeed, isInSync, stepFeed, type FeedInput, type FeedState } from './feed';
import type { FeedDependencies, FeedDriver, FeedView } from './feed-view';
import { pulseAt } from './pulse';

/** How long the first snapshot waits for the connection: fetched after it, nothing can fall in between. */
const WAIT_FOR_CONNECTION_MS = 1_500;
const FETCH_TIMEOUT_MS = 20_000;
/** A busy import asks for a snapshot with every row: one at a time, and not faster than this, is enough. */
const SHORTEST_PAUSE_MS = 1_000;
/** What changes without an event (when things were last measured) is brought up to date now and then. */
const REFRESH_MS = 60_000;
/** Where no socket gets through (a strict proxy), asking this often keeps the board usable. */
const WITHOUT_SOCKET_MS = 10_000;
const LOOK_AT_PULSE_MS = 1_000;

type Timer = ReturnType<typeof setTimeout>;

/** Runs the protocol of feed.ts against a socket, a fetch and a clock, and tells its subscribers what to show. */
export function createFeedDriver<Snapshot, Model>(
  dependencies: FeedDependencies<Snapshot, Model>,
): FeedDriver<Model> {
  const { rules, socket, fetchSnapshot, onServerTime, now, chance, refreshMs = REFRESH_MS } = dependencies;
  const listeners = new Set<() => void>();
  let state: FeedState<Model> = emptyFeed();
  let view: FeedView<Model> = { model: null, pulse: 'connecting', error: null, confirmedAt: null };
  let startedAt = now();
  let failures = 0;
  let lastFetchAt = -Infinity;
  let fetchTimer: Timer | null = null;
  let abort: AbortController | null = null;

  const publish = (change: Partial<FeedView<Model>>) => {
    const next = { ...view, model: state.model, ...change };
    next.pulse = pulseAt(now(), startedAt, next.confirmedAt);
    const isSame = (Object.keys(next) as (keyof typeof next)[]).every((key) => next[key] === view[key]);
    if (isSame) return;
    view = next;
    for (const listener of listeners) listener();
  };

  const take = (input: FeedInput<Snapshot>) => {
    state = stepFeed(rules, state, input);
    publish(isInSync(state) ? { confirmedAt: now() } : {});
    plan();
  };

  /** Starts a fetch when one is wanted, no sooner than the pause allows. */
  const plan = () => {
    if (!state.wanted || state.fetching || fetchTimer !== null) return;
    const pause = failures === 0 ? SHORTEST_PAUSE_MS : backoffMs(failures - 1, chance());
    const wait = Math.max(0, lastFetchAt + pause - now());
    fetchTimer = setTimeout(() => void load(), wait);
  };

  const load = async () => {
    fetchTimer = null;
    lastFetchAt = now();
    const mine = new AbortController();
    abort = mine;
    take({ kind: 'fetch-started' });
    const signal = AbortSignal.any([mine.signal, AbortSignal.timeout(FETCH_TIMEOUT_MS)]);
    try {
      const snapshot = await fetchSnapshot(signal);
      if (mine.signal.aborted) return;
      failures = 0;
      publish({ error: null });
      take({ kind: 'snapshot', snapshot });
    } catch (error) {
      if (mine.signal.aborted) return;
      failures += 1;
      publish({ error });
      take({ kind: 'fetch-failed' });
    }
  };

  const want = () => take({ kind: 'snapshot-wanted' });

  const start = () => {
    startedAt = now();
    failures = 0;
    const stopListening = socket.listen({
      connected: want,
      unreadable: (event) => {
        if (event === 'changes') want();
      },
      message: (message) => {
        if (message.event === 'changes') take({ kind: 'batch', batch: message.payload });
        if (message.event !== 'heartbeat') return;
        onServerTime(message.payload.serverTime);
        take({ kind: 'heartbeat', position: message.payload.position });
      },
    });
    if (socket.isConnected()) want();
    const first = setTimeout(() => {
      if (state.model === null && !state.fetching) want();
    }, WAIT_FOR_CONNECTION_MS);
    const refresh = setInterval(want, refreshMs);
    const withoutSocket = setInterval(() => {
      if (!socket.isConnected()) want();
    }, WITHOUT_SOCKET_MS);
    const pulse = setInterval(() => publish({}), LOOK_AT_PULSE_MS);
    return () => {
      stopListening();
      clearTimeout(first);
      clearInterval(refresh);
      clearInterval(withoutSocket);
      clearInterval(pulse);
      if (fetchTimer !== null) clearTimeout(fetchTimer);
      fetchTimer = null;
      abort?.abort();
      state = { ...state, wanted: false, fetching: false, held: [] };
    };
  };

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    refresh: () => {
      failures = 0;
      if (fetchTimer !== null) clearTimeout(fetchTimer);
      fetchTimer = null;
      lastFetchAt = -Infinity;
      want();
    },
    patch: (change) => {
      if (state.model === null) return;
      state = { ...state, model: change(state.model) };
      publish({});
    },
  };
}
