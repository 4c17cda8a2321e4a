import type { BackupRun } from '../../status/observation';
import { QUOTED_LINE, QUOTED_WORD, quoted } from '../../text/quoted';
import { isoOf } from '../../time/instant';
import type { NightReason, SourceSight } from './night';
import { doubtfulTime } from './place-runs';

export function runGood(at: number): NightReason {
  return { code: 'run-good', params: { finishedAt: isoOf(at) } };
}

/** How a run that did not go well is told, in the words of the source. */
export function runSaid(run: BackupRun): NightReason {
  const params = run.message === null ? {} : { message: quoted(run.message, QUOTED_LINE) };
  if (run.outcome === 'blocked') return { code: 'run-blocked', params };
  return { code: run.outcome === 'warning' ? 'run-warning' : 'run-failed', params };
}

export function unclear(run: BackupRun, now: number): NightReason {
  const time = doubtfulTime(run, now);
  if (time !== null) return { code: 'unclear', params: { time: quoted(time, QUOTED_WORD) } };
  const { rawStatus } = run;
  return {
    code: 'unclear',
    params: rawStatus === undefined ? {} : { rawStatus: quoted(rawStatus, QUOTED_WORD) },
  };
}

/** @param blindSince epoch milliseconds */
export function noSight(blindSince: number, { faultText }: SourceSight): NightReason {
  return {
    code: 'no-sight',
    params: { since: isoOf(blindSince), fault: quoted(faultText ?? '', QUOTED_LINE) },
  };
}

export function inWindow(dueAt: number, deadlineAt: number): NightReason {
  return { code: 'in-window', params: { dueAt: isoOf(dueAt), deadlineAt: isoOf(deadlineAt) } };
}
