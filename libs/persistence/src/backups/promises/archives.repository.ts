import type { ArchiveMonth } from '@nachtwacht/contracts';
import {
  conflicting,
  noSuch,
  remark,
  SYSTEM,
  wrongFields,
  type ArchivingJob,
  type JudgeArchives,
  type JudgedArchiveMonth,
  type Scope,
} from '@nachtwacht/domain';
import { instantOfLocal, localDateOf } from '@nachtwacht/domain/time';
import { recordChange } from '../../changes/record-change';
import type { Database, Sql } from '../../database/database';
import { storableJson } from '../../database/storable-json';
import { dutySettings } from '../duty-hours';
import { databaseNow } from '../jobs/agreement-row';
import type { Signer } from '../night-lines';
import { ARCHIVE_MONTH, type ArchiveRow } from './archive-row';
import { ARCHIVING_JOBS, type ArchivingRow } from './archiving-jobs';

interface Judged {
  readonly job: ArchivingJob;
  readonly months: readonly JudgedArchiveMonth[];
}

/** The archive points of months: each an obligation of its own. */
export class ArchivesRepository {
  constructor(private readonly database: Database) {}

  judgeDue(limit: number, judge: JudgeArchives): Promise<number> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { today, timeZone } = await clock(sql);
      const dayBegan = new Date(instantOfLocal(today, '00:00', timeZone)).toISOString();
      const { rows } = await sql.query<ArchivingJob>(
        `${ARCHIVING_JOBS} AND j.archive_by_day IS NOT NULL AND NOT EXISTS (
           SELECT FROM backup_archive b WHERE b.customer_id = j.customer_id AND b.job_id = j.id
             AND b.judged_at >= greatest(j.points_at, $1))
         ORDER BY j.id LIMIT $2 FOR UPDATE OF j SKIP LOCKED`,
        [dayBegan, limit],
      );
      await write(
        sql,
        rows.map((job) => ({ job, months: judge(job, today, timeZone) })),
      );
      return rows.length;
    });
  }

  attest(
    scope: Scope,
    seen: { readonly jobId: string; readonly month: string; readonly how: string },
    by: Signer,
    judge: JudgeArchives,
  ): Promise<ArchiveMonth> {
    return this.database.inScope(scope, async (sql) => {
      const { today, timeZone } = await clock(sql);
      const before = await hold(sql, seen.jobId);
      const months = judge(before, today, timeZone);
      requireAttestable(before, months, seen.month);
      await write(sql, [{ job: before, months }]);
      // A row is there now; that somebody attests to it is an update, which the log of changes sees.
      await sql.query(
        `UPDATE backup_archive SET attested_by = $3, attested_at = now(), attested_how = $4
         WHERE job_id = $1 AND month = $2::date`,
        [seen.jobId, `${seen.month}-01`, by.name, seen.how],
      );
      const after = await hold(sql, seen.jobId);
      await write(sql, [{ job: after, months: judge(after, today, timeZone) }]);
      return one(sql, seen.jobId, seen.month);
    });
  }
}

async function clock(sql: Sql): Promise<{ today: string; timeZone: string }> {
  const { timeZone } = await dutySettings(sql);
  return { today: localDateOf(await databaseNow(sql), timeZone), timeZone };
}

async function hold(sql: Sql, jobId: string): Promise<ArchivingJob> {
  const { rows } = await sql.query<ArchivingRow>(`${ARCHIVING_JOBS} AND j.id = $1 FOR UPDATE OF j`, [jobId]);
  const job = rows[0];
  if (!job) throw noSuch('backup job');
  const { archiveByDay } = job;
  if (archiveByDay === null)
    throw conflicting(
      'no-archive',
      'No archive was agreed for this job. Say first by which day it has to be there.',
    );
  return { ...job, archiveByDay };
}

function requireAttestable(job: ArchivingJob, judged: readonly JudgedArchiveMonth[], month: string): void {
  if (job.points !== null)
    throw conflicting(
      'source-lists',
      'The source of this job lists its points itself: nobody has to say so.',
    );
  if (!judged.some((each) => each.month === month))
    throw wrongFields({ month: remark('not-a-judged-month') });
  if (job.months.some((each) => each.month === month && each.attested))
    throw conflicting('attested', 'Somebody has seen the archive of this month already.');
}

async function write(sql: Sql, judged: readonly Judged[]): Promise<void> {
  if (judged.length === 0) return;
  const rows = judged.flatMap(({ job, months }) =>
    months.map(({ month, status, dueOn, point }) => ({
      customer: job.customerId,
      job: job.jobId,
      month: `${month}-01`,
      due: dueOn,
      status,
      point: point?.id ?? null,
      at: point?.at ?? null,
    })),
  );
  await sql.query({
    name: 'write-archives',
    text: `INSERT INTO backup_archive (customer_id, job_id, month, due_on, status, point_id, point_at)
      SELECT u.customer, u.job, u.month, u.due, u.status, u.point, u.at
      FROM jsonb_to_recordset($1::jsonb) AS u(customer uuid, job uuid, month date, due date, status text, point text, at timestamptz)
      ON CONFLICT (customer_id, job_id, month) DO UPDATE SET due_on = excluded.due_on, status = excluded.status,
        point_id = excluded.point_id, point_at = excluded.point_at, judged_at = now()`,
    values: [storableJson(rows)],
  });
  for (const { job, months } of judged)
    if (saysOtherwise(job, months))
      await recordChange(sql, job.customerId, { kind: 'inventory', what: 'asset', id: job.assetId });
}

function saysOtherwise(job: ArchivingJob, months: readonly JudgedArchiveMonth[]): boolean {
  const before = new Map(job.months.map(({ month, status }) => [month, status]));
  return months.some(({ month, status }) => before.get(month) !== status);
}

async function one(sql: Sql, jobId: string, month: string): Promise<ArchiveMonth> {
  const { rows } = await sql.query<ArchiveRow>(
    `SELECT ${ARCHIVE_MONTH} FROM backup_archive b WHERE b.job_id = $1 AND b.month = $2::date`,
    [jobId, `${month}-01`],
  );
  const row = rows[0];
  if (!row) throw noSuch('archive month');
  return row;
}
