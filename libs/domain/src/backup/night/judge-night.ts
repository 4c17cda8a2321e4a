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
  const placed = placeRuns(runs, night.dues, now);
  const rolled = rollUp(
    placed.dues.map((due) => judgeDue(due, input)),
    terms.rollUp,
  );
  const judged = doubted(rolled, placed.unplaced, input);
  const seen = [...placed.dues.flatMap((due) => due.runs.map(({ run }) => run)), ...placed.unplaced];
  return overridden(judged, overrides, night.date, seen);
}

/** A run of which nobody knows when it was is no proof that one came, and none that nothing came. */
function doubted(verdict: NightVerdict, unplaced: readonly BackupRun[], input: NightInput): NightVerdict {
  const { night, now } = input;
  const restsOnNothing = verdict.run === null;
  // One that is said to run, but not since when, may be the next: it takes nothing from what came.
  const counts = unplaced.filter(
    (run) => run.outcome !== 'running' || (restsOnNothing && now >= night.deadlineAt),
  );
  const [run] = counts;
  if (!run || now < (night.dues[0] ?? now)) return verdict;
  const reason = unclear(run, now);
  if (restsOnNothing || statusRank(verdict.status) > statusRank('unknown'))
    return { status: 'unknown', reasons: [reason, ...verdict.reasons], run };
  return { ...verdict, reasons: [...verdict.reasons, reason] };
}
