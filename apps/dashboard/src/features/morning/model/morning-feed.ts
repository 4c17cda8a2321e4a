import type { MorningCheck } from '@nachtwacht/contracts';
import { createFeedDriver } from '../../../live/feed-driver';
import type { FeedDriver } from '../../../live/feed-view';
import { liveSocket } from '../../../live/open-socket';
import { serverClock } from '../../../shared/clock/server-clock';
import { fetchMorning } from '../api/fetch-morning';
import { morningRules, type MorningState } from './morning-state';

export type MorningFeed = FeedDriver<MorningState>;

/** Every change comes as an event; this only guards against one that was lost. */
const REFRESH_MS = 5 * 60_000;
/** Days that were looked at lately keep their rows, so that turning back is instant. */
const KEPT = 4;
const feeds = new Map<string | null, MorningFeed>();

/** The check of a day; null for the one that is due, which becomes another one by itself. */
export function morningFeed(date: string | null): MorningFeed {
  const feed = feeds.get(date) ?? createMorningFeed(date);
  feeds.delete(date);
  feeds.set(date, feed);
  const [eldest] = feeds.keys();
  if (feeds.size > KEPT && eldest !== undefined) feeds.delete(eldest);
  return feed;
}

function createMorningFeed(date: string | null): MorningFeed {
  return createFeedDriver<MorningCheck, MorningState>({
    rules: morningRules(date === null),
    socket: liveSocket,
    fetchSnapshot: (signal) => fetchMorning(date, signal),
    onServerTime: serverClock.set,
    now: () => Date.now(),
    chance: () => Math.random(),
    refreshMs: REFRESH_MS,
  });
}
