import type { Priority } from '../agreement/terms';
import type { ClockSegment, SegmentKind, SegmentReason, WorkClock } from './clock';
import { WARNED_AT, type WarnedAt } from './work-event';
import type { WorkTime } from './work-time';

/** From here on a clock is as this says, until the next turn. */
export interface Turn {
  readonly at: number;
  readonly kind: SegmentKind;
  readonly why: SegmentReason;
  readonly priority: Priority;
  readonly targetMs: number | null;
  readonly aroundTheClock: boolean;
}

/**
 * A clock by its turns, in order of time.
 *
 * @param resumesAt while it waits for a customer: when it runs again at the latest
 * @throws RangeError for a clock that was never started
 */
export function runClock(
  turns: readonly Turn[],
  time: WorkTime,
  now: number,
  resumesAt: number | null,
): WorkClock {
  const last = turns.at(-1);
  if (last === undefined) throw new RangeError('A clock needs a start: tell when the item was received.');
  const segments: ClockSegment[] = [];
  const crossed = new Map<WarnedAt, number>();
  let elapsedMs = 0;
  let pausedMs = 0;
  let breachedAt: number | null = null;
  let dueAt: number | null = null;
  for (const [index, turn] of turns.entries()) {
    const next = turns[index + 1];
    const to = next?.at ?? now;
    // Of turns of one moment only the last lasts.
    if (next !== undefined && to <= turn.at) continue;
    const span = lengthOf(turn, to, time);
    const countedMs = turn.kind === 'running' ? span : 0;
    const { at, ...rest } = turn;
    segments.push({ ...rest, from: at, to: next?.at ?? null, countedMs });
    if (turn.kind === 'running' && turn.targetMs !== null) {
      const reaches = (ms: number) => time.add(at, Math.max(0, ms - elapsedMs), turn.aroundTheClock);
      for (const percent of WARNED_AT) {
        const threshold = thresholdOf(turn.targetMs, percent);
        if (crossed.has(percent) || elapsedMs + countedMs < threshold) continue;
        crossed.set(percent, reaches(threshold) ?? to);
      }
      if (elapsedMs + countedMs > turn.targetMs) breachedAt ??= reaches(turn.targetMs) ?? to;
      if (next === undefined) dueAt = reaches(turn.targetMs);
    }
    elapsedMs += countedMs;
    if (turn.kind === 'paused') pausedMs += span;
  }
  return {
    segments,
    kind: last.kind,
    targetMs: last.targetMs,
    aroundTheClock: last.aroundTheClock,
    elapsedMs,
    pausedMs,
    dueAt,
    resumesAt,
    breachedAt,
    crossed: [...crossed].map(([percent, at]) => ({ percent, at })),
  };
}

/** From so much elapsed time on a percentage is reached: whole milliseconds, rounded up. */
function thresholdOf(targetMs: number, percent: WarnedAt): number {
  return Math.ceil((targetMs * percent) / 100);
}

function lengthOf({ at, aroundTheClock, kind }: Turn, to: number, time: WorkTime): number {
  if (kind === 'stopped' || to <= at) return 0;
  return time.counted({ from: at, to }, aroundTheClock).reduce((sum, part) => sum + part.to - part.from, 0);
}
