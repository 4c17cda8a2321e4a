import type { JudgedJob, NightStatus } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { storableJson } from '../database/storable-json';
import type { NightKey } from './night-key';
import { isoColumn } from '../rows/iso-column';
import { addCorrection } from './register.repository';
import { joinFollowUps } from './follow-ups';
import { tellNights } from './tell-nights';

/** Keeps what was judged, in the transaction that locked the jobs. A night that says the same as before is not touched. */
export async function writeJudged(sql: Sql, jobs: readonly JudgedJob[], dutyToday: string): Promise<void> {
  const changed = await writeNights(sql, jobs);
  await writeLateNews(sql, jobs);
  await joinFollowUps(sql, changed);
  await sql.query({
    name: 'jobs-judged',
    text: `UPDATE backup_job j SET judge_at = to_timestamp(u.at / 1000.0),
        planned_until = coalesce(to_timestamp(u.planned / 1000.0), j.planned_until)
      FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[]) AS u(customer, id, at, planned)
      WHERE j.customer_id = u.customer AND j.id = u.id`,
    values: [
      jobs.map(({ customerId }) => customerId),
      jobs.map(({ jobId }) => jobId),
      jobs.map(({ judgeAt }) => judgeAt),
      jobs.map(({ plannedUntil }) => plannedUntil),
    ],
  });
  await tellNights(sql, changed, dutyToday);
}

async function writeNights(sql: Sql, jobs: readonly JudgedJob[]): Promise<NightKey[]> {
  const nights = jobs.flatMap(({ customerId, jobId, nights: ofJob }) =>
    ofJob.map(({ night, verdict }) => ({
      customer: customerId,
      job: jobId,
      date: night.date,
      dues: night.dues.map((at) => new Date(at).toISOString()),
      window: new Date(night.windowEndsAt).toISOString(),
      deadline: new Date(night.deadlineAt).toISOString(),
      duty: night.dutyDate,
      status: verdict.status,
      reasons: verdict.reasons,
      hidden: verdict.hidden ?? null,
      override: verdict.overrideId ?? null,
      started: verdict.run?.startedAt ?? null,
      finished: verdict.run?.finishedAt ?? null,
      bytes: verdict.run?.bytesProcessed ?? verdict.run?.bytesStored ?? null,
      files: verdict.run?.files ?? null,
      message: verdict.run?.message ?? null,
    })),
  );
  if (nights.length === 0) return [];
  const { rows } = await sql.query<NightKey>({
    name: 'write-nights',
    text: `INSERT INTO backup_night AS n (customer_id, job_id, date, dues, window_ends_at, deadline_at, duty_date, status, reasons,
        hidden, override_id, started_at, finished_at, bytes, files, message, must_open)
      SELECT u.customer, u.job, u.date, ARRAY(SELECT d::timestamptz FROM jsonb_array_elements_text(u.dues) d), u.window, u.deadline,
        u.duty, u.status, u.reasons, u.hidden, u.override, u.started, u.finished, u.bytes, u.files, u.message,
        -- A few of many, at least some of few: a mark that nobody can foresee.
        random() < (SELECT greatest(0.05, 2.0 / greatest(count(*), 1)) FROM backup_job)
      FROM jsonb_to_recordset($1::jsonb) AS u(customer uuid, job uuid, date date, dues jsonb, "window" timestamptz, deadline timestamptz,
        duty date, status text, reasons jsonb, hidden text, override uuid, started timestamptz, finished timestamptz, bytes bigint,
        files bigint, message text)
      ON CONFLICT (customer_id, job_id, date) DO UPDATE SET
        status = excluded.status, reasons = excluded.reasons, hidden = excluded.hidden, override_id = excluded.override_id,
        started_at = excluded.started_at, finished_at = excluded.finished_at, bytes = excluded.bytes, files = excluded.files,
        message = excluded.message, judged_at = now(), version = n.version + 1
      WHERE n.signed_at IS NULL AND n.closed_at IS NULL AND
        (n.status, n.reasons, n.hidden, n.override_id, n.started_at, n.finished_at, n.bytes, n.files, n.message) IS DISTINCT FROM
        (excluded.status, excluded.reasons, excluded.hidden, excluded.override_id, excluded.started_at, excluded.finished_at,
         excluded.bytes, excluded.files, excluded.message)
      RETURNING n.customer_id AS customer, n.job_id AS job, n.date::text AS date`,
    values: [storableJson(nights)],
  });
  return rows;
}

async function writeLateNews(sql: Sql, jobs: readonly JudgedJob[]): Promise<void> {
  const late = jobs.flatMap(({ customerId, jobId, late: ofJob }) =>
    ofJob.map(({ date, verdict }) => ({
      customer: customerId,
      job: jobId,
      date,
      data: { status: verdict.status, reasons: verdict.reasons },
    })),
  );
  if (late.length === 0) return;
  const { rows } = await sql.query<LateLine>(
    `WITH added AS (
       INSERT INTO backup_night_line (customer_id, job_id, date, kind, data)
       SELECT u.customer, u.job, u.date, 'late-news', u.data
       FROM jsonb_to_recordset($1::jsonb) AS u(customer uuid, job uuid, date date, data jsonb)
       RETURNING customer_id, job_id, date, at, data)
     SELECT l.customer_id AS "customerId", l.job_id AS job, l.date::text AS night, n.duty_date::text AS "dutyDate",
       ${isoColumn('l.at')} AS at, l.data ->> 'status' AS status
     FROM added l JOIN backup_night n USING (customer_id, job_id, date) WHERE n.closed_at IS NOT NULL
     ORDER BY l.customer_id, l.job_id, l.date`,
    [storableJson(late)],
  );
  for (const { customerId, dutyDate, ...line } of rows)
    await addCorrection(sql, customerId, dutyDate, { ...line, by: null, text: null });
}

/** Of a night over which the register was closed. */
interface LateLine {
  readonly customerId: string;
  readonly dutyDate: string;
  readonly job: string;
  readonly night: string;
  readonly at: string;
  readonly status: NightStatus;
}
