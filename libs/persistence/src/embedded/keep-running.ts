import { setTimeout } from 'node:timers/promises';
import type { EmbeddedPostgres } from './embedded-postgres';

export interface KeepRunningOptions {
  readonly lookEveryMs?: number;
  /** Before each attempt; as many may be made within the window. */
  readonly pausesMs?: readonly number[];
  readonly windowMs?: number;
  readonly onEnded: () => void;
  readonly onFailed: (error: unknown) => void;
  readonly onRunning: () => unknown;
}

export interface Keeper {
  /** Resolves with what to tell a person, when it is no use to try any longer. */
  readonly gaveUp: Promise<Error>;
  /** Resolves when no attempt is under way any more. */
  stop(): Promise<void>;
}

const SECOND = 1_000;
const PAUSES_MS = [0, 1, 2, 5, 10].map((seconds) => seconds * SECOND);
const WINDOW_MS = 600 * SECOND;

/**
 * Sees to it that a PostgreSQL of our own which was killed runs again: a person who started the program once should not
 * have to look after its parts. Not for ever: what falls again and again has a cause that somebody must see.
 */
export function keepRunning(postgres: EmbeddedPostgres, options: KeepRunningOptions): Keeper {
  const stopping = new AbortController();
  let giveUp: (error: Error) => void = () => undefined;
  const gaveUp = new Promise<Error>((resolve) => (giveUp = resolve));
  const done = watch(postgres, options, stopping.signal).then((error) => {
    if (error) giveUp(error);
  });
  return {
    gaveUp,
    stop: () => {
      stopping.abort();
      return done;
    },
  };
}

/** @returns why it is no use any longer; null when it was asked to stop */
async function watch(
  postgres: EmbeddedPostgres,
  options: KeepRunningOptions,
  signal: AbortSignal,
): Promise<Error | null> {
  const { lookEveryMs = SECOND, pausesMs = PAUSES_MS, windowMs = WINDOW_MS } = options;
  let attempts: readonly number[] = [];
  let isDown = false;
  let cause: unknown;
  while (await paused(lookEveryMs, signal)) {
    if (await postgres.isWell()) continue;
    if (!isDown) options.onEnded();
    isDown = true;
    attempts = attempts.filter((at) => performance.now() - at < windowMs);
    const pauseMs = pausesMs[attempts.length];
    if (pauseMs === undefined) return hopeless(attempts.length, cause);
    if (!(await paused(pauseMs, signal))) return null;
    attempts = [...attempts, performance.now()];
    try {
      await postgres.startAgain();
      isDown = false;
      await options.onRunning();
    } catch (error) {
      cause = error;
      options.onFailed(error);
    }
  }
  return null;
}

function hopeless(attempts: number, cause: unknown): Error {
  const why = cause instanceof Error ? ` ${cause.message}` : '';
  return new Error(
    `PostgreSQL ended and did not stay up in ${String(attempts)} attempts.${why} Look at postgres.log in the data folder, and start again; what is stored is not lost.`,
    { cause },
  );
}

/** @returns false when it was asked to stop meanwhile */
async function paused(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
  return !signal.aborted;
}
