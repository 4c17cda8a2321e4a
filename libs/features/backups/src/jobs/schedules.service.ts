import type { BackupPolicy, ChangedAgreement, JobAgreement } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { boardPolicy } from './board-policy';
import { changedTo } from './change-job';
import { learn } from './learn';
import { AgreedSchedules, ScheduleStore } from './schedule-store';

/** Some milliseconds of work each: between batches the process does other things. */
const AT_ONCE = 20;

/** Finds out when jobs are due of which nobody said so. Any number of processes may. */
@Injectable()
export class SchedulesService {
  constructor(
    @Inject(ScheduleStore) private readonly store: ScheduleStore,
    @Inject(AgreedSchedules) private readonly agreed: AgreedSchedules,
  ) {}

  /** Proposes schedules from the history of jobs, each once a day. */
  learnDue(): Promise<number> {
    return untilLess((limit) => this.store.learnDue(limit, learn));
  }

  /** Jobs take over what was agreed where their source was set up. */
  adopt(): Promise<number> {
    return this.store.adopt(
      this.agreed.collectors,
      (source) => this.agreed.of(source)?.schedule != null,
      (before, source, now) => adopted(before, this.agreed.of(source), now),
    );
  }

  /** Boards judge new checks by the schedule of their job. */
  alignBoard(): Promise<number> {
    return untilLess((limit) => this.store.alignBoard(limit, boardPolicy));
  }
}

/**
 * What was agreed there has one grace, from the moment a run is due: that is the window here, and nothing is added. It
 * held since the job is active, and so do its nights.
 */
export function adopted(
  before: JobAgreement,
  agreed: Pick<BackupPolicy, 'schedule' | 'graceMinutes' | 'maxDurationHours'> | null,
  now: number,
): ChangedAgreement {
  if (!agreed?.schedule) return changedTo(before, before, now);
  const { schedule, graceMinutes, maxDurationHours } = agreed;
  const after: JobAgreement = {
    ...before,
    schedule: { kind: 'cron', ...schedule },
    windowMinutes: graceMinutes,
    graceMinutes: 0,
    terms: { ...before.terms, maxDurationHours },
    learned: null,
  };
  return { ...changedTo(before, after, now), planFrom: 'never-before' };
}

async function untilLess(take: (limit: number) => Promise<number>): Promise<number> {
  for (let total = 0; ;) {
    const taken = await take(AT_ONCE);
    total += taken;
    if (taken < AT_ONCE) return total;
  }
}
