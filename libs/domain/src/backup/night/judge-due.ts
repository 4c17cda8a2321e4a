import { MS_PER_DAY, MS_PER_HOUR } from '../../time/duration';
import { isoOf } from '../../time/instant';
import { lastGoodTime } from '../run-times';
import { doubtsOf, sameWarning } from './green-but-wrong';
import type { NightReason, NightVerdict } from './night';
import type { NightInput } from './night-input';
import type { DueRuns, PlacedRun } from './place-runs';
import { inWindow, noSight, runGood, runSaid, unclear } from './reasons';

/**
 * What came of one due. The last run that tells decides; one that runs counts only where no good one came before
 * it, and one that nobody understands neither hides a failure nor passes for a success.
 */
export function judgeDue(due: DueRuns, input: NightInput): NightVerdict {
  const { runs } = due;
  const last = runs.at(-1);
  if (!last) return nothingCame(due, input);
  const telling = runs.findLast(({ tells }) => tells === 'good' || tells === 'bad');
  const after = telling ? runs.slice(runs.indexOf(telling) + 1) : runs;
  if (telling?.tells === 'good') {
    const doubtful = after.findLast(({ tells }) => tells === 'unclear');
    return doubtful ? unknown(doubtful, input, [runGood(telling.at)]) : good(telling, runs, input);
  }
  if (last.tells === 'running') return running(last, telling ? [runSaid(telling.run)] : [], input);
  if (!telling) return unknown(last, input);
  if (last !== telling) return bad(telling, [unclear(last.run, input.now)]);
  return telling.run.willRetry === true ? willRetry(due, telling, input) : bad(telling);
}

function nothingCame(due: DueRuns, input: NightInput): NightVerdict {
  const { night, sight, now } = input;
  const dueAt = isoOf(due.dueAt);
  if (now < due.dueAt) return waiting([{ code: 'not-due', params: { dueAt } }]);
  if (now < night.deadlineAt) return waiting([inWindow(due.dueAt, night.deadlineAt)]);
  // What was seen through to the deadline stays seen when the way to the source closes later.
  if (sight.blindSince !== null && sight.blindSince <= night.deadlineAt)
    return { status: 'unknown', reasons: [noSight(sight.blindSince, sight)], run: null };
  const goodAt = goodBefore(input);
  return (
    switchedOff(goodAt, input) ?? {
      status: 'missed',
      reasons: [
        {
          code: 'no-run',
          params: {
            dueAt,
            deadlineAt: isoOf(night.deadlineAt),
            ...(goodAt === null ? {} : { lastGoodAt: isoOf(goodAt) }),
            ...(due.claimedMissed ? { claimed: true } : {}),
          },
        },
      ],
      run: null,
    }
  );
}

/** A night that is judged again later must not become expected by a backup that was made since. */
function goodBefore({ lastGoodAt, night, past }: NightInput): number | null {
  if (lastGoodAt !== null && lastGoodAt <= night.deadlineAt) return lastGoodAt;
  return lastGoodTime(past, night.deadlineAt);
}

function switchedOff(goodAt: number | null, { terms, night }: NightInput): NightVerdict | null {
  const { kind, offlineDays: toleranceDays } = terms;
  if (kind !== 'workstation' || toleranceDays <= 0 || goodAt === null) return null;
  const days = Math.max(0, Math.floor((night.deadlineAt - goodAt) / MS_PER_DAY));
  if (days > toleranceDays) return null;
  const reasons = [{ code: 'switched-off', params: { days, toleranceDays } }] as const;
  return { status: 'offline-expected', reasons, run: null };
}

function good(telling: PlacedRun, runs: readonly PlacedRun[], input: NightInput): NightVerdict {
  const { run, at } = telling;
  const failures = runs.slice(0, runs.indexOf(telling)).filter(({ tells }) => tells === 'bad').length;
  const retried: NightReason[] =
    failures === 0 ? [] : [{ code: 'after-retry', params: { failures, finishedAt: isoOf(at) } }];
  if (run.outcome === 'warning') {
    const reasons = [runSaid(run), ...sameWarning(run, at, input.past), ...retried];
    return { status: 'warning', reasons, run };
  }
  const doubts = doubtsOf(run, at, input.past, input.terms);
  const reasons = [...doubts, ...retried, runGood(at)];
  if (doubts.length > 0) return { status: 'warning', reasons, run };
  return { status: failures === 0 ? 'success' : 'success-after-retry', reasons, run };
}

function bad({ run }: PlacedRun, more: readonly NightReason[] = []): NightVerdict {
  const status = run.outcome === 'blocked' ? 'blocked' : 'failed';
  return { status, reasons: [runSaid(run), ...more], run };
}

function willRetry(due: DueRuns, telling: PlacedRun, { night, now }: NightInput): NightVerdict {
  if (now >= night.deadlineAt) return bad(telling);
  const reasons = [inWindow(due.dueAt, night.deadlineAt), runSaid(telling.run)];
  return { status: now < night.windowEndsAt ? 'waiting' : 'running-late', reasons, run: telling.run };
}

function running(
  { run, at }: PlacedRun,
  before: readonly NightReason[],
  { night, terms, sight, now }: NightInput,
): NightVerdict {
  const still = { code: 'still-running', params: { startedAt: isoOf(at) } } as const;
  const hangsAt = at + terms.maxDurationHours * MS_PER_HOUR;
  const isOver = now > hangsAt || now >= night.windowEndsAt;
  // It may have ended since: that it still runs is only what was heard last.
  if (isOver && sight.blindSince !== null && sight.blindSince <= hangsAt)
    return { status: 'unknown', reasons: [noSight(sight.blindSince, sight), still, ...before], run };
  if (now > hangsAt) {
    const hours = Math.floor((now - at) / MS_PER_HOUR);
    const params = { startedAt: isoOf(at), hours, limitHours: terms.maxDurationHours };
    return { status: 'failed', reasons: [{ code: 'hangs', params }, ...before], run };
  }
  return { status: isOver ? 'running-late' : 'waiting', reasons: [still, ...before], run };
}

function unknown({ run }: PlacedRun, { now }: NightInput, more: readonly NightReason[] = []): NightVerdict {
  return { status: 'unknown', reasons: [unclear(run, now), ...more], run };
}

function waiting(reasons: readonly NightReason[]): NightVerdict {
  return { status: 'waiting', reasons, run: null };
}
