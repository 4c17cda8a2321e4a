import { Inject, Injectable } from '@nestjs/common';
import { judgeJob } from './judge-job';
import { JudgeStore } from './judge-store';

const AT_ONCE = 200;

/** Judges the nights of jobs that are due: something came of them, or time has passed. Any number of processes may. */
@Injectable()
export class JudgeService {
  constructor(@Inject(JudgeStore) private readonly store: JudgeStore) {}

  /** @returns how many jobs were judged */
  async judgeDue(): Promise<number> {
    for (let total = 0; ;) {
      const judged = await this.store.judgeDue(AT_ONCE, judgeJob);
      total += judged;
      if (judged < AT_ONCE) return total;
    }
  }
}
