import type { Status } from '../status/status';

/** A time in which a check said that something is wrong, as long as it lasted. Epoch milliseconds, half open. */
export interface Episode {
  readonly from: number;
  readonly to: number;
  /** The worst of it. */
  readonly status: 'warning' | 'critical';
}

/** A status and since when it held. */
export interface Turn {
  readonly at: number;
  readonly status: Status;
}

/** How often something fired: each episode once, by its worst status. */
export interface Fired {
  readonly warning: number;
  readonly critical: number;
  /** Together, seconds. */
  readonly seconds: number;
  /** When the last one began, epoch milliseconds. */
  readonly lastAt: number | null;
}

export const NEVER_FIRED: Fired = { warning: 0, critical: 0, seconds: 0, lastAt: null };

/** From statuses in the order of time to what fired. From warning to critical and back is one episode. */
export function episodesOf(turns: readonly Turn[], until: number): readonly Episode[] {
  const episodes: Episode[] = [];
  let running = false;
  for (const [index, { at, status }] of turns.entries()) {
    const to = turns[index + 1]?.at ?? until;
    const last = episodes.at(-1);
    const wrong = status === 'warning' || status === 'critical';
    if (wrong && running && last)
      episodes.splice(-1, 1, { from: last.from, to, status: status === 'critical' ? status : last.status });
    else if (wrong) episodes.push({ from: at, to, status });
    running = wrong;
  }
  return episodes;
}

export function firedOf(episodes: readonly Episode[]): Fired {
  return {
    warning: episodes.filter(({ status }) => status === 'warning').length,
    critical: episodes.filter(({ status }) => status === 'critical').length,
    seconds: Math.round(episodes.reduce((sum, { from, to }) => sum + to - from, 0) / 1000),
    lastAt: episodes.at(-1)?.from ?? null,
  };
}

export function addedUp(all: readonly Fired[]): Fired {
  return all.reduce(
    (sum, one) => ({
      warning: sum.warning + one.warning,
      critical: sum.critical + one.critical,
      seconds: sum.seconds + one.seconds,
      lastAt: later(sum.lastAt, one.lastAt),
    }),
    NEVER_FIRED,
  );
}

function later(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}
