import { SYSTEM, type JudgeJob } from '@nachtwacht/domain';
import { localDateOf } from '@nachtwacht/domain/time';
import type { Database } from '../database/database';
import { dutySettings } from './duty-hours';
import { loadJobs, lockDueJobs } from './load-jobs';
import { writeJudged } from './write-judged';

/** Jobs that are due to be judged. The row is the schedule, by the database's clock. */
export class JudgeRepository {
  constructor(private readonly database: Database) {}

  judgeDue(limit: number, judge: JudgeJob): Promise<number> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const locked = await lockDueJobs(sql, limit);
      if (locked.length === 0) return 0;
      const duty = await dutySettings(sql);
      const { rows } = await sql.query<{ now: number }>(
        'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now',
      );
      const now = rows[0]?.now ?? 0;
      const jobs = await loadJobs(sql, locked);
      const judged = jobs.map((job) => judge(job, duty, now));
      await writeJudged(sql, judged, localDateOf(now, duty.timeZone));
      return judged.length;
    });
  }
}
