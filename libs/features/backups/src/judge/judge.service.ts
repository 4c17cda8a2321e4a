import type { DutyHours, JobToJudge, JudgedJob } from '@nachtwacht/domain';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { judgeJob } from './judge-job';
import { JudgeStore } from './judge-store';

const AT_ONCE = 200;
const AFTER_ERROR_MS = 10 * 60_000;

/** Judges the nights of jobs that are due: something came of them, or time has passed. Any number of processes may. */
@Injectable()
export class JudgeService {
  private readonly log = new Logger('backups');

  constructor(@Inject(JudgeStore) private readonly store: JudgeStore) {}

  /** @returns how many jobs were judged */
  async judgeDue(): Promise<number> {
    for (let total = 0; ;) {
      const judged = await this.store.judgeDue(AT_ONCE, (...given) => this.judge(...given));
      total += judged;
      if (judged < AT_ONCE) return total;
    }
  }

  /** One job that can't be judged must not hold back all the others: its nights stay as they are, and it is said. */
  private judge(job: JobToJudge, duty: DutyHours, now: number): JudgedJob {
    try {
      return judgeJob(job, duty, now);
    } catch (error) {
      const { customerId, jobId } = job;
      this.log.error(
        `The nights of backup job ${jobId} could not be judged: look at its schedule. ${String(error)}`,
      );
      return { customerId, jobId, nights: [], late: [], plannedUntil: null, judgeAt: now + AFTER_ERROR_MS };
    }
  }
}
