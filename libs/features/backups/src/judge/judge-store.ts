import type { JudgeJob } from '@nachtwacht/domain';

/** Port: jobs that are due to be judged, by the database's clock. */
export abstract class JudgeStore {
  /**
   * Takes jobs that are due, judges them and keeps what came of it, in one transaction: nights, follow-ups of failures,
   * lines beside settled nights, and the changes that browsers hear.
   * @returns how many jobs were judged; fewer than `limit`: none is left
   */
  abstract judgeDue(limit: number, judge: JudgeJob): Promise<number>;
}
