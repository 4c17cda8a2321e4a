/** The server's clock as far as this browser knows it: ages must not depend on how well a wall screen keeps time. */
export interface ServerClock {
  /** Epoch milliseconds by the server's clock. */
  readonly now: () => number;
  /** The server has just said that it is `serverTime` (ISO 8601). */
  readonly set: (serverTime: string) => void;
}

/** `local` gives epoch milliseconds of this machine. */
export function createServerClock(local: () => number): ServerClock {
  let offset: number | null = null;
  return {
    now: () => local() + (offset ?? 0),
    set: (serverTime) => {
      const measured = Date.parse(serverTime) - local();
      if (Number.isNaN(measured)) return;
      // What travelled fastest was delayed least: the largest offset seen lately is the nearest to the truth.
      offset = offset === null || Math.abs(measured - offset) > 2_000 ? measured : Math.max(offset, measured);
    },
  };
}

export const serverClock = createServerClock(() => Date.now());
