import type { BackupRun } from '../../status/observation';
import { judgeDue } from './judge-due';
import type { NightVerdict } from './night';
import type { NightInput } from './night-input';
import { statusRank } from './night-status';
import { overridden } from './override';
import { placeRuns } from './place-runs';
import { unclear } from './reasons';
import { rollUp } from './roll-up';

/**
 * What a night of a job came to. The order in which runs were told, and how often, changes nothing; green needs a good
 * run of this very night, and what nobody knows is never green.
 */
export function judgeNight(input: NightInput): NightVerdict {
  const { night, runs, terms, overrides, now } = input;
  const { dues, unplaced } = placeRuns(runs, night.dues, now);
  const verdicts = dues.map((due) => doubted(judgeDue(due, input), due.dueAt, unplaced, input));
  const seen = [...dues.flatMap((due) => due.runs.map(({ run }) => run)), ...unplaced];
  return overridden(rollUp(verdicts, terms.rollUp), overrides, night.date, seen);
}

/** A run of which nobody knows when it was may be of any due: it proves neither that one came nor that none did. */
function doubted(
  verdict: NightVerdict,
  dueAt: number,
  unplaced: readonly BackupRun[],
  { night, now }: NightInput,
): NightVerdict {
  const restsOnNothing = verdict.run === null;
  // One that is said to run, but not since when, may be the next: it takes nothing from what came.
  const counts = (run: BackupRun) => run.outcome !== 'running' || (restsOnNothing && now >= night.deadlineAt);
  const run = unplaced.find(counts);
  if (!run || now < dueAt) return verdict;
  const reason = unclear(run, now);
  if (restsOnNothing || statusRank(verdict.status) > statusRank('unknown'))
    return { status: 'unknown', reasons: [reason, ...verdict.reasons], run };
  return { ...verdict, reasons: [...verdict.reasons, reason] };
}
