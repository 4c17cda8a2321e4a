import { MS_PER_HOUR } from '../../time/duration';
import { parseInstant } from '../../time/instant';
import { AHEAD_TOLERANCE_MS } from '../run-times';
import { judgeNight } from './judge-night';
import type { NightVerdict } from './night';
import type { NightInput } from './night-input';

/**
 * The next moment at which the verdict becomes another one without anything new being told: a due, the end of the
 * window, the deadline, a run that begins to hang (and each hour that it goes on), a time that can be believed from
 * then on. Epoch milliseconds, after `now`; null: never. Overrides hold for nights, so they don't end in the course of one.
 */
export function judgeAgainAt(input: NightInput, verdict: NightVerdict): number | null {
  const said = JSON.stringify(verdict);
  const isOther = (at: number) => JSON.stringify(judgeNight({ ...input, now: at })) !== said;
  return momentsAfter(input).find(isOther) ?? null;
}

/** Ascending, and after each of them the verdict stays the same until the next. */
function momentsAfter({ night, runs, terms, now }: NightInput): number[] {
  const hangsAt = (at: number) => at + terms.maxDurationHours * MS_PER_HOUR + 1;
  const hoursSince = (at: number) => Math.max(0, Math.floor((now - at) / MS_PER_HOUR)) + 1;
  const moments = [...night.dues, night.windowEndsAt, night.deadlineAt];
  for (const { outcome, startedAt, finishedAt } of runs)
    for (const told of [startedAt, finishedAt]) {
      const at = told === null ? null : parseInstant(told);
      if (at === null) continue;
      moments.push(at - AHEAD_TOLERANCE_MS);
      if (outcome === 'running') moments.push(hangsAt(at), at + hoursSince(at) * MS_PER_HOUR);
    }
  return [...new Set(moments)].filter((at) => at > now).sort((a, b) => a - b);
}
