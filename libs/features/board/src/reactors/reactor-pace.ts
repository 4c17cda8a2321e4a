const AT_ONCE = 500;
/** How long to wait before a single change that failed is tried again, milliseconds; after the last it is set aside. */
const PATIENCE_MS = [1_000, 5_000, 15_000, 60_000] as const;

/** How one reactor goes on. Never changed: each outcome makes a new one. */
export interface ReactorPace {
  /** How many changes it takes next. */
  readonly limit: number;
  /** The change that failed on its own, and how often it did. */
  readonly stuck: { readonly position: number; readonly tries: number } | null;
  /** Epoch milliseconds. */
  readonly notBefore: number;
}

export const FULL_PACE: ReactorPace = { limit: AT_ONCE, stuck: null, notBefore: 0 };

/** Doubles what it takes until it is at full pace again. */
export function afterSuccess({ limit }: ReactorPace): ReactorPace {
  return { limit: Math.min(limit * 2, AT_ONCE), stuck: null, notBefore: 0 };
}

/**
 * A batch that failed is halved at once, so that the one change that can't be taken is found in a few steps. Alone, it
 * is tried again with growing patience.
 *
 * @param changes how many were tried, the first at `position`
 * @returns the pace, or `set-aside` once patience has ended
 */
export function afterFailure(
  pace: ReactorPace,
  { changes, position }: { readonly changes: number; readonly position: number },
  now: number,
): ReactorPace | 'set-aside' {
  if (changes > 1) return { limit: Math.floor(changes / 2), stuck: null, notBefore: 0 };
  const tries = pace.stuck?.position === position ? pace.stuck.tries + 1 : 1;
  const wait = PATIENCE_MS[tries - 1];
  return wait === undefined ? 'set-aside' : { limit: 1, stuck: { position, tries }, notBefore: now + wait };
}
