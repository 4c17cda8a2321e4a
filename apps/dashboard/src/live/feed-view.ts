import type { FeedRules } from './feed';
import type { LiveSocket } from './live-socket';
import type { Pulse } from './pulse';

export interface FeedView<Model> {
  readonly model: Model | null;
  readonly pulse: Pulse;
  /** Why the last fetch failed, null when it did not. */
  readonly error: unknown;
  /** When the model was last known to be what the server has, epoch milliseconds of this machine. */
  readonly confirmedAt: number | null;
}

export interface FeedDependencies<Snapshot, Model> {
  readonly rules: FeedRules<Snapshot, Model>;
  readonly socket: LiveSocket;
  readonly fetchSnapshot: (signal: AbortSignal) => Promise<Snapshot>;
  /** The server said what time it is. */
  readonly onServerTime: (serverTime: string) => void;
  /** Epoch milliseconds of this machine. */
  readonly now: () => number;
  /** 0 to 1 */
  readonly chance: () => number;
  /** How often to fetch what changes without an event; once a minute where nothing is said. */
  readonly refreshMs?: number;
}

export interface FeedDriver<Model> {
  readonly view: () => FeedView<Model>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens the connection; returns the way to close it. */
  readonly start: () => () => void;
  /** Fetch now: the person pressed "try again", or has just changed something. */
  readonly refresh: () => void;
  /** Puts into the model what the answer to one's own deed has said; the event that tells it may come later. */
  readonly patch: (change: (model: Model) => Model) => void;
}
